import type { AnyRule } from '../report/rules-meta.js';
import { compilePhrases } from '../text/automaton.js';
import { nearest } from '../text/nearest.js';
import type { Plugin } from './plugin.js';

const keys = ['rules', 'configs', 'readers', 'formatters'] as const;

/** Why a module is no plugin that smlint can use; the sentence goes on from the plugin's name. */
export function complaintAbout(value: unknown): string | undefined {
  if (!isObject(value) || !keys.some((key) => key in value)) {
    return 'brings nothing; its default export has to be {rules: [...]}, {configs: {...}}, {readers: [...]} or {formatters: {...}}';
  }
  const unknown = Object.keys(value).find((key) => !keys.some((known) => known === key));
  if (unknown !== undefined) {
    const near = nearest(unknown, keys);
    return `has a key "${unknown}", which means nothing; ${near ? `did you mean "${near}"?` : `known: ${keys.join(', ')}`}`;
  }
  const { rules = [], configs = {}, readers = [], formatters = {} } = value as Plugin;
  if (!Array.isArray(rules) || !Array.isArray(readers)) return 'has rules or readers that are no list';
  if (!isObject(configs) || !isObject(formatters)) return 'has configs or formatters that are no object with names';
  const reader = readers.findIndex((one) => !isReader(one));
  if (reader >= 0) return `has a reader (number ${reader + 1}) that lacks name, extensions or read`;
  const formatter = Object.entries(formatters).find(([, format]) => typeof format !== 'function');
  if (formatter) return `has a format "${formatter[0]}" that is no function`;
  for (const [index, rule] of rules.entries()) {
    const complaint = complaintAboutRule(rule);
    if (complaint !== undefined) return `has a rule (number ${index + 1}) that ${complaint}`;
  }
  return undefined;
}

function complaintAboutRule(value: unknown): string | undefined {
  if (!isObject(value)) return 'is no object';
  const { id, version, docs, messages, defaults, lexicon, check, review } = value as Partial<AnyRule>;
  const isSeverity = ['off', 'warn', 'error'].includes(docs?.recommended ?? '');
  if (
    typeof id !== 'string' ||
    !isSeverity ||
    !isObject(messages) ||
    !isObject(defaults) ||
    typeof (check ?? review) !== 'function'
  )
    return 'lacks id, docs, messages, defaults or check (or review, to look across posts)';
  if (typeof version !== 'number') return `lacks a version ("${id}"): a number that grows when its verdicts change`;
  try {
    const lexicons = [lexicon ?? []].flat().map((one) => ({ owner: id, lexicon: one }));
    compilePhrases(lexicons, [], { eager: true });
    return undefined;
  } catch (error) {
    return `holds a phrase that can't be used ("${id}"): ${(error as Error).message}`;
  }
}

function isReader(value: unknown): boolean {
  const { name, extensions, read } = (value ?? {}) as Partial<NonNullable<Plugin['readers']>[number]>;
  const isEnding = (ending: unknown) => typeof ending === 'string' && /^\.[^A-Z]+$/.test(ending);
  return (
    typeof name === 'string' && Array.isArray(extensions) && extensions.every(isEnding) && typeof read === 'function'
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
