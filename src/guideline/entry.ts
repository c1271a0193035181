import type { AuthorRole, Media, Platform } from '../post/post.js';
import type { Guideline } from '../rule/settings.js';

/** One text or several. */
export type TextList = string | string[];

/** Words of any language, or by language. */
export type WordsInput = TextList | { en?: TextList; de?: TextList; any?: TextList };

export const placeNames = [
  'body',
  'start',
  'end',
  'first line',
  'last line',
  'visible part',
  'hashtag',
  'mention',
  'link',
  'alt text',
] as const;
export type PlaceName = (typeof placeNames)[number];

export const countableNames = [
  'hashtag',
  'emoji',
  'mention',
  'link',
  'url',
  'quote',
  'exclamation',
  'question',
  'number',
  'capitals',
  'word',
  'sentence',
  'line',
  'character',
] as const;
export type CountableName = (typeof countableNames)[number];

/** What is looked for; shared by the rule itself and its conditions. */
export interface SearchInput {
  terms?: WordsInput;
  match?: 'exact' | 'inflected' | 'part';
  phrase?: WordsInput;
  regex?: TextList;
  where?: PlaceName | PlaceName[];
}

export interface ConditionInput extends SearchInput {
  has?: CountableName | CountableName[];
  /** Counted in graphemes, as people count. */
  'within-first'?: number;
  /** Of `unless`: how near it has to stand to what was found. */
  in?: 'words' | 'sentence' | 'post';
}

export interface ExampleInput {
  text: string;
  /** Metadata, as in a draft's front matter. */
  post?: {
    platform?: Exclude<Platform, 'unknown'>;
    author?: AuthorRole;
    kind?: 'post' | 'reply';
    language?: 'en' | 'de';
    publishAt?: string;
    media?: Media[];
  };
  /** Exactly the texts that are found, in order. */
  finds?: string[];
}

/** A rule as the people who own the guideline write it; `schema.ts` says the same in JSON Schema. */
export interface EntryInput extends SearchInput {
  id: string;
  message: string | { en?: string; de?: string };
  severity?: 'warn' | 'error';
  guideline?: Guideline;
  'terms+'?: WordsInput;
  'terms-'?: WordsInput;
  'match-en'?: TextList;
  replace?: Record<string, string | Record<string, string>>;
  /** `--fix` writes what `replace` says. */
  fix?: boolean;
  count?: { of: CountableName; min?: number; max?: number };
  metric?: string;
  when?: TextList | ConditionInput;
  require?: TextList | ConditionInput;
  unless?: TextList | ConditionInput;
  platforms?: Exclude<Platform, 'unknown'> | Exclude<Platform, 'unknown'>[];
  authors?: AuthorRole | AuthorRole[];
  kinds?: 'post' | 'reply' | ('post' | 'reply')[];
  languages?: 'en' | 'de' | ('en' | 'de')[];
  from?: string;
  until?: string;
  confidential?: boolean;
  extends?: string;
  examples: { bad: (string | ExampleInput)[]; good: (string | ExampleInput)[] };
  /** Never written: keys are missing here because something is wrong with them, and that has been told. */
  broken?: true;
}

/** A clause of the guideline that built-in rules hold, or none yet. */
export interface ClauseInput {
  guideline: Guideline;
  rules?: string[];
}

/** Which keys look for something by themselves. */
export const searchKeys = ['terms', 'phrase', 'regex', 'match-en', 'replace'] as const;

export function listOf<Item>(value: Item | Item[] | undefined): Item[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
