import type { ResolvedRule } from '../config/resolve.js';
import { escapeLines } from '../report/escape.js';
import { type AnyRule, messageTemplates, rulePage } from '../report/rules-meta.js';
import type { Locale } from '../rule/rule.js';
import { createConfigs } from './configs.js';
import { exitCodes } from './exit-code.js';
import type { RawOptions } from './invocation.js';
import type { Io } from './io.js';
import { readConfigOptions } from './options.js';
import { choose, UsageError } from './usage-error.js';

/** Prints all there is to know about one rule. Throws usage and config errors. */
export async function explainCommand(names: readonly string[], raw: RawOptions, io: Io): Promise<number> {
  const options = readConfigOptions(raw);
  const { config, rules } = await createConfigs(io.cwd, options).forFolder();
  const ids = rules.map(({ id }) => id);
  const [name, ...more] = names;
  if (name === undefined || more.length > 0) throw new UsageError(`Name one rule: smlint explain ${ids.join(' | ')}`);
  const id = choose('rule', name, ids);
  const rule = rules.find((candidate) => candidate.id === id) as AnyRule;
  io.stdout.write(
    escapeLines(describe(rule, config.rules[id] as ResolvedRule, options.locale ?? config.locale ?? 'en')),
  );
  return exitCodes.fine;
}

const words = {
  en: {
    why: 'Why',
    severity: 'Severity',
    recommended: 'recommended',
    here: 'in this config',
    messages: 'Messages',
    options: 'Options',
    none: 'none',
    isDefault: 'default',
    waiver: 'no waivers allowed',
    page: 'More',
  },
  de: {
    why: 'Warum',
    severity: 'Schweregrad',
    recommended: 'empfohlen',
    here: 'in dieser Konfiguration',
    messages: 'Meldungen',
    options: 'Optionen',
    none: 'keine',
    isDefault: 'Vorgabe',
    waiver: 'keine Ausnahmen erlaubt',
    page: 'Mehr',
  },
};

function describe(rule: AnyRule, { severity, options, waivable }: ResolvedRule, locale: Locale): string {
  const word = words[locale];
  const messages = Object.entries(messageTemplates(rule.messages, locale)).map(([id, text]) => `  ${id}: ${text}`);
  const severities = `${word.severity}: ${severity} (${word.here}), ${rule.docs.recommended} (${word.recommended})`;
  return [
    `${rule.id}: ${rule.docs.description[locale]}`,
    '',
    `${word.why}: ${rule.docs.source}`,
    waivable ? severities : `${severities}; ${word.waiver}`,
    '',
    `${word.messages}:`,
    ...messages,
    '',
    ...describeOptions(rule, options, locale),
    '',
    `${word.page}: ${rulePage(rule.id)}`,
    '',
  ].join('\n');
}

function describeOptions({ schema, defaults }: AnyRule, resolved: Record<string, unknown>, locale: Locale): string[] {
  const word = words[locale];
  const properties =
    (schema as { properties?: Record<string, { description?: string }> } | undefined)?.properties ?? {};
  const names = [...new Set([...Object.keys(properties), ...Object.keys(defaults)])];
  if (names.length === 0) return [`${word.options}: ${word.none}`];
  const lines = names.map((name) => {
    const [now, before] = [resolved[name], defaults[name]].map((value) => JSON.stringify(value) ?? word.none);
    const value = now === before ? `${now} (${word.isDefault})` : `${now} (${word.isDefault}: ${before})`;
    const description = properties[name]?.description;
    return `  ${name}: ${value}${description ? `\n    ${description}` : ''}`;
  });
  return [`${word.options}:`, ...lines];
}
