import type { Jurisdiction } from '../rule/settings.js';
import { nearest } from '../text/nearest.js';
import type { ConfigInput, ConfigRule, RuleSetting } from './config.js';

export const presetNames = ['recommended', 'strict', 'de', 'de-strict', 'at', 'ch', 'fr', 'eu', 'uk', 'us'] as const;
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

/** What a preset says beside its rules: that of a country its law and, where there is but one, its language and time. */
export const presetValues: Record<PresetName, ConfigInput> = {
  recommended: {},
  strict: {},
  de: country(['de', 'eu'], 'Europe/Berlin', 'de'),
  'de-strict': country(['de', 'eu'], 'Europe/Berlin', 'de'),
  at: country(['at', 'eu'], 'Europe/Vienna', 'de'),
  ch: country(['ch'], 'Europe/Zurich'),
  fr: country(['fr', 'eu'], 'Europe/Paris'),
  eu: country(['eu']),
  uk: country(['uk'], 'Europe/London'),
  us: country(['us']),
};

function country(jurisdictions: Jurisdiction[], timezone?: string, locale?: 'de'): ConfigInput {
  return { jurisdictions, ...(timezone && { calendar: { timezone } }), ...(locale && { locale }) };
}

/**
 * What a preset says about rules: `recommended` gives each the severity of its own documentation, `strict` makes errors
 * of all that are on. A country leaves severities alone, so that `[smlint:strict, smlint:at]` is strict in Austria.
 */
export function presetRules(name: PresetName, rules: readonly ConfigRule[]): Record<string, RuleSetting> {
  // German lawyers advise a label for employees who praise what their employer sells; the courts have not decided.
  if (name === 'de-strict') return { 'ad-disclosure': ['error', { employees: 'label' }] };
  if (name !== 'recommended' && name !== 'strict') return {};
  return Object.fromEntries(
    rules.map(({ id, docs: { recommended } }) => [
      id,
      name === 'strict' && recommended !== 'off' ? 'error' : recommended,
    ]),
  );
}
