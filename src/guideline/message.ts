import type { Message, Messages } from '../rule/rule.js';
import type { EntryInput } from './entry.js';

/** What a message of a declared rule may name; `quote` is what was found. */
export const placeholders = ['quote', 'replacement', 'count', 'min', 'max', 'value', 'section', 'contact'] as const;

export type BreachData = Partial<Record<(typeof placeholders)[number], string | number>>;

export interface DeclaredMessages extends Messages {
  breach: Message<BreachData>;
  instead: Message<{ replacement: string }>;
  'no-role': Message<object>;
  'no-platform': Message<object>;
  'no-names': Message<{ names: string }>;
  'protected-speech': Message<{ word: string }>;
}

/** The names in { } of a message. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{([^{}\s]+)\}/g)].map(([, name]) => name as string);
}

/** The message in both languages, the notices that every declared rule may give beside it. */
export function messagesOf({ message, guideline = {} }: EntryInput): DeclaredMessages {
  const { en = '', de = en } =
    typeof message === 'string' ? { en: message } : { en: message.en ?? message.de, ...message };
  const { section, contact } = guideline;
  const fill = (template: string, clause: string) => (data: BreachData) => {
    const known: Record<string, unknown> = { section, contact, ...data };
    const text = template.replace(/\{([^{}\s]+)\}/g, (whole, name: string) => String(known[name] ?? whole));
    return section === undefined || template.includes('{section}') ? text : `${text} (${clause} ${section})`;
  };
  return {
    breach: { en: fill(en, 'guideline'), de: fill(de, 'Leitlinie') },
    instead: {
      en: ({ replacement }) => `Write "${replacement}"`,
      de: ({ replacement }) => `„${replacement}“ schreiben`,
    },
    'no-role': {
      en: () => 'not checked: the post has no author role, add `author: employee` to its front matter or use --author',
      de: () =>
        'nicht geprüft: der Beitrag nennt keine Rolle, `author: employee` im Kopf ergänzen oder --author angeben',
    },
    'no-platform': {
      en: () => 'not checked: the post names no platform, add `platform:` to its front matter or use --platform',
      de: () =>
        'nicht geprüft: der Beitrag nennt keine Plattform, `platform:` im Kopf ergänzen oder --platform angeben',
    },
    'no-names': {
      en: ({ names }) => `not checked: the config has no ${names}, which the rule refers to; add it under company`,
      de: ({ names }) => `nicht geprüft: die Konfiguration nennt ${names} nicht, worauf sich die Regel bezieht`,
    },
    'protected-speech': {
      en: ({ word }) =>
        `the rule looks for "${word}": employees may talk about pay, hours, safety, unions and works councils, and may criticise; see docs/writing-rules.md`,
      de: ({ word }) =>
        `die Regel sucht „${word}“: über Lohn, Arbeitszeit, Sicherheit, Gewerkschaft und Betriebsrat dürfen Beschäftigte sprechen, auch kritisch; siehe docs/writing-rules.md`,
    },
  };
}
