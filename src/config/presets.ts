import { nearest } from '../text/nearest.js';
import type { ConfigInput, ConfigRule, SeverityWord } from './config.js';

export const presetNames = ['recommended', 'strict', 'de'] as const;
export type PresetName = (typeof presetNames)[number];

/** The preset that a specifier such as `smlint:strict` names; `near` is the one that was probably meant. */
export function findPreset(specifier: string): { name?: PresetName; near?: string } {
  const name = presetNames.find((known) => specifier === `smlint:${known}`);
  return name
    ? { name }
    : {
        near: nearest(
          specifier,
          presetNames.map((known) => `smlint:${known}`),
        ),
      };
}

/** What a preset says beside its rules: `de` is for companies in Germany, and speaks German. */
export const presetValues: Record<PresetName, ConfigInput> = {
  recommended: {},
  strict: {},
  de: { locale: 'de', jurisdictions: ['de', 'eu'], calendar: { timezone: 'Europe/Berlin' } },
};

/** The rules of a preset: `strict` makes errors of all that are on, the others give each the severity of its own documentation. */
export function presetRules(name: PresetName, rules: readonly ConfigRule[]): Record<string, SeverityWord> {
  return Object.fromEntries(
    rules.map(({ id, docs: { recommended } }) => [
      id,
      name === 'strict' && recommended !== 'off' ? 'error' : recommended,
    ]),
  );
}
