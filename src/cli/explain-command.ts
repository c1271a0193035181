import { rules as builtIn } from '../../rules/index.js';
import type { ResolvedRule } from '../config/resolve.js';
import { escapeLines } from '../report/escape.js';
import { type AnyRule, messageTemplates, rulePage } from '../report/rules-meta.js';
import type { Locale } from '../rule/rule.js';
import type { Guideline } from '../rule/settings.js';
import { createConfigs } from './configs.js';
import { exitCodes } from './exit-code.js';
import type { RawOptions } from './invocation.js';
import type { Io } from './io.js';
import { readConfigOptions } from './options.js';
import { choose, UsageError } from './usage-error.js';

/** Prints all there is to know about one rule. Throws usage and config errors. */
export async function explainCommand(names: readonly string[], raw: RawOptions, io: Io): Promise<number> {
  const options = readConfigOptions(raw);
  const { config, rules, guidelines } = await createConfigs(io.cwd, options).forFolder();
  const ids = rules.map(({ id }) => id);
  const [name, ...more] = names;
  if (name === undefined || more.length > 0) throw new UsageError(`Name one rule: smlint explain ${ids.join(' | ')}`);
  const id = choose('rule', name, ids);
  const rule = rules.find((candidate) => candidate.id === id) as AnyRule;
  const locale = options.locale ?? config.locale ?? 'en';
  const clauses = [
    rule.guideline ?? [],
    guidelines?.clauses.filter((clause) => clause.rules.includes(id)) ?? [],
  ].flat();
  const lines = [
    ...describe(rule, config.rules[id] as ResolvedRule, locale),
    ...describeClauses(clauses, locale),
    ...describeExamples(rule, locale),
    ...((await rule.remarks?.(locale, config.settings)) ?? []).flatMap((remark) => [
      `${words[locale].note}: ${remark}`,
      '',
    ]),
    ...(isBuiltIn(id) ? [`${words[locale].page}: ${rulePage(id)}`, ''] : []),
  ];
  io.stdout.write(escapeLines(lines.join('\n')));
  return exitCodes.fine;
}

function isBuiltIn(id: string): boolean {
  return builtIn.some((rule) => rule.id === id);
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
    from: 'from',
    page: 'More',
    note: 'Note',
    clause: 'Guideline',
    contact: 'ask',
    bad: 'Breaks it',
    good: 'Fine',
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
    from: 'aus',
    page: 'Mehr',
    note: 'Hinweis',
    clause: 'Leitlinie',
    contact: 'Fragen an',
    bad: 'Verstößt',
    good: 'In Ordnung',
  },
};

function describe(rule: AnyRule, { severity, options, waivable, origin }: ResolvedRule, locale: Locale): string[] {
  const word = words[locale];
  const messages = Object.entries(messageTemplates(rule.messages, locale)).map(([id, text]) => `  ${id}: ${text}`);
  const here = origin.severity === undefined ? word.here : `${word.here}, ${word.from} ${origin.severity}`;
  const severities = `${word.severity}: ${severity} (${here}), ${rule.docs.recommended} (${word.recommended})`;
  return [
    `${rule.id}: ${rule.docs.description[locale]}`,
    '',
    `${word.why}: ${rule.docs.source}`,
    waivable ? severities : `${severities}; ${word.waiver}`,
    '',
    `${word.messages}:`,
    ...messages,
    '',
    ...describeOptions(rule, options, origin.options, locale),
    '',
  ];
}

/** What the company's own guideline says, and whom to ask about it. */
function describeClauses(clauses: readonly Guideline[], locale: Locale): string[] {
  const word = words[locale];
  return clauses.flatMap(({ section, text, url, contact }) => [
    [`${word.clause}${section === undefined ? '' : ` ${section}`}`, text].filter(Boolean).join(': '),
    ...(url === undefined ? [] : [`  ${url}`]),
    ...(contact === undefined ? [] : [`  ${word.contact}: ${contact}`]),
    '',
  ]);
}

/** Of a confidential rule they would show what it is to hide. */
function describeExamples({ examples, confidential }: AnyRule, locale: Locale): string[] {
  if (!examples || confidential) return [];
  const word = words[locale];
  const list = (title: string, some: readonly { text: string }[]) =>
    some.length === 0 ? [] : [`${title}:`, ...some.map(({ text }) => `  ${text.replace(/\s+/g, ' ')}`), ''];
  return [...list(word.bad, examples.bad), ...list(word.good, examples.good)];
}

function describeOptions(
  { schema, defaults }: AnyRule,
  resolved: Record<string, unknown>,
  origin: string | undefined,
  locale: Locale,
): string[] {
  const word = words[locale];
  const properties =
    (schema as { properties?: Record<string, { description?: string }> } | undefined)?.properties ?? {};
  const names = [...new Set([...Object.keys(properties), ...Object.keys(defaults)])];
  if (names.length === 0) return [`${word.options}: ${word.none}`];
  const lines = names.map((name) => {
    const [now, before] = [resolved[name], defaults[name]].map((value) => JSON.stringify(value) ?? word.none);
    const value =
      now === before ? `${now} (${word.isDefault})` : `${now} (${word.from} ${origin}; ${word.isDefault}: ${before})`;
    const description = properties[name]?.description;
    return `  ${name}: ${value}${description ? `\n    ${description}` : ''}`;
  });
  return [`${word.options}:`, ...lines];
}
