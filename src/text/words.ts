import type { Form } from './vocabulary.js';

export const enum Flag {
  SentenceStart = 1,
  Quoted = 2,
  Hashtag = 4,
  Mention = 8,
  Url = 16,
  Email = 32,
  Emoji = 64,
  Code = 128,
  /** The word hangs on its forerunner by a hyphen or inside a CamelCase hashtag: "Falke" and "Launch" in "Falke-Launch". */
  Joined = 256,
  /** A comma, colon, dash or bracket stands before the word. */
  AfterBreak = 512,
}

/** `[start, end)` in UTF-16 code units of the post's text. */
export interface Word {
  start: number;
  end: number;
  form: Form;
  flags: number;
  sentence: number;
}

export interface Sentence {
  start: number;
  end: number;
  /** Index of the first word and of the one after the last. */
  from: number;
  to: number;
  /** The last sentence mark, `''` where there is none: "Wirklich?!" has '?'. */
  mark: '' | '.' | '?' | '!' | '…';
}

/** `start` and `end` include the sign: "#tag", "@name", the quotation marks. */
export interface Entity {
  type: 'hashtag' | 'mention' | 'url' | 'email' | 'emoji' | 'quote' | 'code';
  start: number;
  end: number;
}

export interface Words {
  words: Word[];
  sentences: Sentence[];
  entities: Entity[];
}
