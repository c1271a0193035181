import { isAstralLetter, isDigitAt, isHyphen, isLetterAt, Kind, kindOf } from './characters.js';
import {
  camelParts,
  digitAsLetter,
  domainAt,
  emailRestAt,
  emojiAt,
  matchAt,
  mentionAt,
  trailingMarks,
  urlAt,
} from './entity-patterns.js';
import { pairQuotes } from './quotes.js';
import { endsAbbreviation, markAt } from './sentence-marks.js';
import type { Vocabulary } from './vocabulary.js';
import { type Entity, Flag, type Sentence, type Word, type Words } from './words.js';

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
    for (const { start, end } of pairQuotes(text, this.quotes)) this.mark(start, end);
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
      else if (kind === Kind.Apostrophe && at > from && isLetterAt(text, at + 1)) at++;
      else if ((unit === 0x40 || unit === 0x24) && at > from && this.isDisguise(at)) at++;
      else if ((unit === 0x2e || unit === 0x2c) && isDigitAt(text, at - 1) && isDigitAt(text, at + 1)) at++;
      else break;
    }
    return at;
  }

  /** "L@ntern", "Fal$e": a sign in place of a letter, and no e-mail address. */
  private isDisguise(at: number): boolean {
    return isLetterAt(this.text, at - 1) && isLetterAt(this.text, at + 1) && !matchAt(emailRestAt, this.text, at);
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
    if (text[end] === '.' && isLetterAt(text, end + 1)) {
      const rest = matchAt(domainAt, text, end);
      if (rest && text[end + rest.length] !== '@') return this.url(start, end + rest.replace(trailingMarks, '').length);
    }
    if (text[end] === '@') {
      const rest = matchAt(emailRestAt, text, end);
      if (rest) return this.email(start, end + rest.length);
    }
    this.add(start, end, 0);
    this.position = end;
    while (isHyphen(text.charCodeAt(end)) && isLetterAt(text, end + 1)) {
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
    const { mark, end } = markAt(text, start);
    this.position = end;
    const next = text.charCodeAt(this.position);
    const open = this.position < text.length && kindOf(next) === Kind.Letter;
    if (open || (mark === '.' && endsAbbreviation(text, start, this.words.at(-1)))) {
      this.pending |= Flag.AfterBreak;
      return;
    }
    this.endSentence(mark, this.position);
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

  private mark(start: number, end: number): void {
    const isCode = this.text[start] === '`';
    const flag = isCode ? Flag.Code : Flag.Quoted;
    this.entities.push({ type: isCode ? 'code' : 'quote', start, end });
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
