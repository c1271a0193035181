import { isAstralLetter, Kind, kindOf } from './characters.js';
import type { Form, Vocabulary } from './vocabulary.js';

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

const urlAt = /(?:https?:\/\/|www\.)[^\s<>"„“”»«]+/iuy;
const domainAt =
  /(?:\.[\p{L}\p{N}-]{1,63}){0,5}?\.(?:com|de|org|net|io|eu|at|ch|uk|co|example|app|dev|info|ly|me|tv|test|shop|blog|ai|us|fr|corp|local|internal|intern|lan)(?![\p{L}\p{N}])(?:[/?#:][^\s<>"„“”»«]*)?/iuy;
const emailRestAt = /@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/uy;
const mentionAt = /@[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*(?:@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)?/uy;
const emojiAt =
  /\p{RI}\p{RI}|[#*0-9]\uFE0F?\u20E3|\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F)?(?:\u200D\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F)?)*/uy;
const camelParts =
  /\p{Lu}+(?=\p{Lu}[\p{Ll}\p{M}])|\p{Lu}?[\p{Ll}\p{M}\u200B-\u200D\u00AD]+|\p{Lu}+|\p{N}+|[^\p{Lu}\p{Ll}\p{N}_]+/gu;
/** "#Pr0jektF4lke" splits as "#ProjektFalke" does. */
const digitAsLetter = /(?<=\p{L})\d(?=\p{Ll}{2})/gu;
const trailingMarks = /[.,;:!?)\]'’]+$/u;

/** "Dr. Wolf", "z. B.", "e.g. this": a full stop behind these ends no sentence. */
const abbreviations = new Set(
  'dr prof hr fr st nr ca bzw usw etc inkl exkl evtl ggf mr mrs ms vs no approx incl eg ie ing mag tel abs art'.split(
    ' ',
  ),
);

/** Splits a post's text into words, sentences and entities, each found once. Linear in the text's length. */
export function splitWords(text: string, vocabulary: Vocabulary): Words {
  return new Splitter(text, vocabulary).split();
}

/* The state of one pass; a class only because the pass hands seven variables from step to step. */
class Splitter {
  private readonly words: Word[] = [];
  private readonly sentences: Sentence[] = [];
  private readonly entities: Entity[] = [];
  private readonly quotes: number[] = [];
  private position = 0;
  private pending = Flag.SentenceStart as number;
  private sentenceFrom = 0;
  private sentenceStart = 0;
  /** How many one-letter words came last. */
  private spaced = 0;

  constructor(
    private readonly text: string,
    private readonly vocabulary: Vocabulary,
  ) {}

  split(): Words {
    const { text } = this;
    while (this.position < text.length) this.step(kindOf(text.charCodeAt(this.position)));
    if (this.spaced > 3) this.joinSpaced();
    this.endSentence('', text.length);
    this.pairQuotes();
    return { words: this.words, sentences: this.sentences, entities: this.entities };
  }

  private step(kind: Kind): void {
    switch (kind) {
      case Kind.Space:
        this.position++;
        return;
      case Kind.Letter:
        return this.word();
      case Kind.HighSurrogate:
        return isAstralLetter(this.text.codePointAt(this.position) as number) ? this.word() : this.emoji();
      case Kind.Emoji:
        return this.emoji();
      case Kind.Newline:
        return this.newline();
      case Kind.SentenceEnd:
        return this.sentenceEnd();
      case Kind.Hash:
        return this.hashtag();
      case Kind.At:
        return this.mention();
      case Kind.Quote:
      case Kind.Apostrophe:
        this.quotes.push(this.position++);
        return;
      default:
        return this.symbol();
    }
  }

  private add(start: number, end: number, flags: number, raw = this.text.slice(start, end)): void {
    const form = this.vocabulary.form(raw);
    if (form.key === '') return;
    const single = end - start === 1 && flags === 0;
    if (this.spaced > 3 && (!single || start - (this.words.at(-1) as Word).end > 2)) this.joinSpaced();
    this.spaced = single ? this.spaced + 1 : 0;
    this.words.push({ start, end, form, flags: flags | this.pending, sentence: this.sentences.length });
    this.pending = 0;
  }

  /** "F a l k e" and "F-a-l-k-e" become one word. */
  private joinSpaced(): void {
    const letters = this.words.splice(-this.spaced);
    const [first, last] = [letters[0] as Word, letters.at(-1) as Word];
    this.words.push({
      ...first,
      end: last.end,
      form: this.vocabulary.form(letters.map((word) => word.form.key).join('')),
    });
    this.spaced = 0;
  }

  /** The end of the run of letters that begins at `from`; apostrophes and decimal points inside belong to it. */
  private letters(from: number): number {
    const { text } = this;
    let at = from;
    while (at < text.length) {
      const unit = text.charCodeAt(at);
      const kind = kindOf(unit);
      if (kind === Kind.Letter) at++;
      else if (kind === Kind.HighSurrogate && isAstralLetter(text.codePointAt(at) as number)) at += 2;
      else if (kind === Kind.Apostrophe && at > from && isLetter(text, at + 1)) at++;
      else if ((unit === 0x40 || unit === 0x24) && at > from && this.isDisguise(at)) at++;
      else if ((unit === 0x2e || unit === 0x2c) && isDigit(text, at - 1) && isDigit(text, at + 1)) at++;
      else break;
    }
    return at;
  }

  /** "L@ntern", "Fal$e": a sign in place of a letter, and no e-mail address. */
  private isDisguise(at: number): boolean {
    return isLetter(this.text, at - 1) && isLetter(this.text, at + 1) && !matchAt(emailRestAt, this.text, at);
  }

  private word(): void {
    const { text } = this;
    const start = this.position;
    const first = text.charCodeAt(start) | 0x20;
    if (first === 0x68 || first === 0x77) {
      const url = matchAt(urlAt, text, start);
      if (url) return this.url(start, start + url.replace(trailingMarks, '').length);
    }
    let end = this.letters(start);
    if (text[end] === '.' && isLetter(text, end + 1)) {
      const rest = matchAt(domainAt, text, end);
      if (rest && text[end + rest.length] !== '@') return this.url(start, end + rest.replace(trailingMarks, '').length);
    }
    if (text[end] === '@') {
      const rest = matchAt(emailRestAt, text, end);
      if (rest) return this.email(start, end + rest.length);
    }
    this.add(start, end, 0);
    this.position = end;
    while (isHyphen(text.charCodeAt(end)) && isLetter(text, end + 1)) {
      const next = end + 1;
      end = this.letters(next);
      this.pending |= Flag.Joined;
      this.add(next, end, 0);
      this.position = end;
    }
  }

  private url(start: number, end: number): void {
    this.add(start, end, Flag.Url);
    this.entities.push({ type: 'url', start, end });
    this.position = end;
  }

  private email(from: number, end: number): void {
    let start = from;
    // The part before the sign may hold full stops, which were taken for the end of words: "d.roe@acme.example".
    while (start > 0 && /[\p{L}\p{N}._+-]/u.test(this.text[start - 1] as string)) start--;
    while (this.words.length > 0 && (this.words.at(-1) as Word).start >= start) this.words.pop();
    this.add(start, end, Flag.Email);
    this.entities.push({ type: 'email', start, end });
    this.position = end;
  }

  private emoji(): void {
    const start = this.position;
    const found = matchAt(emojiAt, this.text, start);
    if (!found) {
      this.position += (this.text.codePointAt(start) as number) > 0xffff ? 2 : 1;
      return;
    }
    this.position = start + found.length;
    const { pending } = this;
    this.add(start, this.position, Flag.Emoji, found.replace(/[\uFE0F\u{1F3FB}-\u{1F3FF}]/gu, ''));
    this.pending = pending;
    this.entities.push({ type: 'emoji', start, end: this.position });
  }

  private hashtag(): void {
    const start = this.position;
    const end = this.letters(start + 1);
    if (end === start + 1) {
      this.position++;
      return;
    }
    this.entities.push({ type: 'hashtag', start, end });
    let flags = Flag.Hashtag as number;
    for (const part of this.text
      .slice(start + 1, end)
      .replace(digitAsLetter, 'o')
      .matchAll(camelParts)) {
      const from = start + 1 + part.index;
      this.add(from, from + part[0].length, flags);
      flags = Flag.Hashtag | Flag.Joined;
    }
    this.position = end;
  }

  private mention(): void {
    const start = this.position;
    const found = matchAt(mentionAt, this.text, start);
    if (!found) {
      this.position++;
      return;
    }
    this.position = start + found.length;
    this.add(start, this.position, Flag.Mention);
    this.entities.push({ type: 'mention', start, end: this.position });
  }

  private newline(): void {
    const { text } = this;
    let breaks = 0;
    while (this.position < text.length) {
      const kind = kindOf(text.charCodeAt(this.position));
      if (kind === Kind.Newline && text[this.position] !== '\r') breaks++;
      else if (kind !== Kind.Space && kind !== Kind.Newline) break;
      this.position++;
    }
    if (breaks > 1) this.endSentence('', this.position);
    this.pending |= Flag.SentenceStart;
  }

  private sentenceEnd(): void {
    const { text } = this;
    const start = this.position;
    let mark: Sentence['mark'] = '.';
    while (this.position < text.length && kindOf(text.charCodeAt(this.position)) === Kind.SentenceEnd) {
      const character = text[this.position] as string;
      if (character === '?' || (mark !== '?' && character === '!')) mark = character;
      else if (mark === '.' && character === '…') mark = '…';
      this.position++;
    }
    if (this.position - start > 1 && mark === '.') mark = '…';
    const next = text.charCodeAt(this.position);
    const open = this.position < text.length && kindOf(next) === Kind.Letter;
    if (open || (mark === '.' && this.isAbbreviation(start))) {
      this.pending |= Flag.AfterBreak;
      return;
    }
    this.endSentence(mark, this.position);
  }

  /** "z.", "Dr.", "am 12." */
  private isAbbreviation(at: number): boolean {
    const last = this.words.at(-1);
    if (last?.end !== at || last.flags & Flag.Url) return false;
    const { key } = last.form;
    const followed = kindOf(this.text.charCodeAt(at + 1)) === Kind.Space;
    return (key.length === 1 && /[a-zA-Z]/.test(key)) || abbreviations.has(key) || (followed && /^\d{1,2}$/.test(key));
  }

  private endSentence(mark: Sentence['mark'], end: number): void {
    const to = this.words.length;
    if (to > this.sentenceFrom) {
      this.sentences.push({ start: this.sentenceStart, end, from: this.sentenceFrom, to, mark });
    }
    this.sentenceFrom = to;
    this.sentenceStart = end;
    this.pending |= Flag.SentenceStart;
  }

  private symbol(): void {
    this.pending |= Flag.AfterBreak;
    this.position++;
  }

  /** Marks words in quotation marks and code; a quotation ends at a blank line at the latest. */
  private pairQuotes(): void {
    const { text, quotes } = this;
    for (let index = 0; index < quotes.length; index++) {
      const open = quotes[index] as number;
      const closers = closingMarks(text, open);
      if (closers === '') continue;
      for (let next = index + 1; next < quotes.length; next++) {
        const close = quotes[next] as number;
        if (close - open > 600) break;
        if (!closers.includes(text[close] as string) || isLetter(text, close + 1)) continue;
        if (/\n\s*\n/.test(text.slice(open, close))) break;
        this.mark(open, close + 1, text[open] === '`' ? Flag.Code : Flag.Quoted);
        index = next;
        break;
      }
    }
  }

  private mark(start: number, end: number, flag: number): void {
    this.entities.push({ type: flag === Flag.Code ? 'code' : 'quote', start, end });
    for (let at = this.firstWordAfter(start); at < this.words.length; at++) {
      const word = this.words[at] as Word;
      if (word.end >= end) return;
      word.flags |= flag;
    }
  }

  private firstWordAfter(offset: number): number {
    let [low, high] = [0, this.words.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.words[middle] as Word).start > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function isLetter(text: string, at: number): boolean {
  const kind = at < text.length ? kindOf(text.charCodeAt(at)) : Kind.Space;
  return kind === Kind.Letter || (kind === Kind.HighSurrogate && isAstralLetter(text.codePointAt(at) as number));
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}

/** Which marks can close a quotation that opens at `at`; none where the mark can't open one, as in "Leute' Rad". */
function closingMarks(text: string, at: number): string {
  const mark = text[at] as string;
  const before = at === 0 ? ' ' : (text[at - 1] as string);
  const opens = /[\s([{—–\-/:]/u.test(before);
  switch (mark) {
    case '„':
    case '‟':
      return '“”"';
    case '“':
    case '”':
      return '”“';
    case '«':
      return '»';
    case '»':
      return '«';
    case '‹':
      return '›';
    case '›':
      return '‹';
    case '‚':
      return "‘’'";
    case '‘':
      return opens ? '’' : '';
    case '"':
      return opens ? '"' : '';
    case "'":
      return opens ? "'" : '';
    case '`':
      return '`';
    default:
      return '';
  }
}
