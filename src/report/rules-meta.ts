import type { Locale, Message, Rule } from '../rule/rule.js';
import type { RuleMeta } from './format.js';

// biome-ignore lint/suspicious/noExplicitAny: rules differ in their options and messages
export type AnyRule = Rule<any, any>;

/** The rule's page, from the root of the project. */
export function rulePage(id: string): string {
  return `docs/rules/${id}.md`;
}

/** What ESLint's formatters and their descendants look up by rule id. */
export function rulesMeta(rules: readonly AnyRule[], locale: Locale): Record<string, RuleMeta> {
  return Object.fromEntries(rules.map((rule) => [rule.id, metaOf(rule, locale)]));
}

function metaOf({ id, docs, messages, schema = {} }: AnyRule, locale: Locale): RuleMeta {
  return {
    type: docs.recommended === 'error' ? 'problem' : 'suggestion',
    docs: {
      description: docs.description[locale],
      url: rulePage(id),
      recommended: docs.recommended,
      source: docs.source,
    },
    messages: messageTemplates(messages, locale),
    schema,
  };
}

/** Every message as a pattern, with names in place of values: `"{{term}}" is confidential`. */
export function messageTemplates(messages: AnyRule['messages'], locale: Locale): Record<string, string> {
  const names = new Proxy({}, { get: (_, name) => placeholder(String(name)) });
  return Object.fromEntries(
    Object.entries(messages as Record<string, Message<object>>).flatMap(([id, message]) => {
      try {
        return [[id, message[locale](names)]];
      } catch {
        // A plugin's message that works on its values, such as a number that it rounds, has no pattern to show.
        return [];
      }
    }),
  );
}

/** Stands for a text, for a list of texts, and for a text in each language: `quote`, `words.map(…)`, `field.en`. */
function placeholder(name: string): unknown {
  const text = `{{${name}}}`;
  return Object.assign([text], { en: text, de: text });
}
