import { type Accept, type Automaton, everybody, type PostLanguage } from './automaton.js';
import type { NameKind } from './lexicon.js';
import { closureOf } from './closure.js';
import type { Call, Condition, State } from './state.js';
import type { NameMatch } from './symbols.js';
import { Flag, type Sentence, type Word, type Words } from './words.js';

/** A phrase found in a post. `start` and `end` are UTF-16 code units, `from` and `to` indexes into the post's words. */
export interface Hit {
  owner: string;
  group: string;
  phrase: string;
  language: Accept['language'];
  start: number;
  end: number;
  from: number;
  to: number;
}

/** A proper name found in a post. */
export interface NameHit {
  kind: NameKind;
  /** The name as the config writes it. */
  name: string;
  match: NameMatch;
  start: number;
  end: number;
  from: number;
  to: number;
}

const outside = Flag.Url | Flag.Email | Flag.Code;

/** How many ways one phrase may be tried from one word; hostile nesting of gaps can't cost more. */
const effort = 2000;

/** Finds the proper names in a text. */
export function scanNames({ words }: Words, automaton: Automaton, language: PostLanguage = 'unknown'): NameHit[] {
  automaton.prepare(words, language);
  const found: NameHit[] = [];
  for (let from = 0; from < words.length; from++) {
    if ((words[from] as Word).form.symbols.length > 0) nameFrom(automaton.names, words, from, from, found);
  }
  return found;
}

/**
 * Finds the phrases of `language` in one pass over the words, of both languages where it is unknown, for the owners whose
 * bits are in `listeners`. Hits come in the order of their first word. `names` are those of `scanNames`.
 */
export function scanPhrases(
  { words, sentences }: Words,
  names: NameHit[],
  automaton: Automaton,
  language: PostLanguage = 'unknown',
  listeners = everybody,
): Hit[] {
  if (names.length > 0) automaton.prepareNames(new Set(names.map(({ kind }) => kind)), words, language);
  const hits: Hit[] = [];
  const pass = new Pass(words, sentences, names, hits, listeners, automaton.generation());
  for (let index = 0; index < words.length; index++) {
    const word = words[index] as Word;
    if (word.form.symbols.length > 0) pass.from(automaton.root, index);
    if (word.flags & Flag.SentenceStart) pass.from(automaton.opening, index);
  }
  return hits;
}

function nameFrom(state: State, words: Word[], from: number, at: number, found: NameHit[]): void {
  const [first, word] = [words[from] as Word, words[at]];
  if (word === undefined || word.flags & Flag.Url) return;
  for (const symbol of word.form.symbols) {
    const next = state.after(symbol);
    if (next === undefined) continue;
    for (const { owner, group, match, hashtagOnly } of next.accepts ?? []) {
      if (hashtagOnly && !(word.flags & Flag.Hashtag)) continue;
      const kind = owner as NameKind;
      found.push({ kind, name: group, match: match ?? 'exact', start: first.start, end: word.end, from, to: at + 1 });
    }
    if (next.next) nameFrom(next, words, from, at + 1, found);
  }
}

/** Follows the automaton from one word after another; the result of a way is handed to `reach`. */
class Pass {
  private readonly byWord: Map<number, NameHit[]> | undefined;
  private first = 0;
  private left = 0;
  private sentence = 0;
  /** While a class is tried: where its members end. */
  private members: number[] | undefined;

  constructor(
    private readonly words: Word[],
    private readonly sentences: Sentence[],
    names: NameHit[],
    private readonly hits: Hit[],
    private readonly listeners: number,
    private readonly generation: number,
  ) {
    if (names.length === 0) return;
    this.byWord = new Map();
    for (const name of names) {
      const list = this.byWord.get(name.from);
      if (list) list.push(name);
      else this.byWord.set(name.from, [name]);
    }
  }

  from(state: State, index: number): void {
    this.first = index;
    this.left = effort;
    this.sentence = (this.words[index] as Word).sentence;
    this.follow(state, index);
  }

  private follow(state: State, at: number): void {
    if (this.left-- <= 0) return;
    const { words, calls, names, conditions, gaps, accepts, ends } = closureOf(state, this.generation);
    if (ends && this.members) this.members.push(at);
    if (at > this.first) for (const accept of accepts) this.accept(accept, at);
    for (const { condition, to } of conditions) if (this.holds(condition, at)) this.follow(to, at);
    const word = this.words[at];
    if (word === undefined || word.sentence !== this.sentence || word.flags & outside) return;
    for (const symbol of word.form.symbols) {
      const nexts = words.get(symbol);
      if (nexts) for (const next of nexts) if (next.owners & this.listeners) this.follow(next, at + 1);
    }
    if (calls.size > 0) this.call(calls, word, at);
    if (names.size > 0) {
      for (const name of this.byWord?.get(at) ?? []) for (const next of names.get(name.kind) ?? []) this.follow(next, name.to);
    }
    for (const { max, to } of gaps) this.skip(to, at, max);
  }

  private call(calls: Map<number, Call[]>, word: Word, at: number): void {
    const open = new Set<Call>();
    for (const symbol of word.form.symbols) for (const call of calls.get(symbol) ?? []) open.add(call);
    for (const { sub, to } of open) {
      if (!(to.owners & this.listeners)) continue;
      const outer = this.members;
      const members: number[] = [];
      this.members = members;
      this.follow(sub, at);
      this.members = outer;
      for (const end of new Set(members)) this.follow(to, end);
    }
  }

  private skip(to: State, at: number, max: number): void {
    for (let skipped = 0; skipped <= max; skipped++) {
      const word = this.words[at + skipped];
      if (word === undefined || word.sentence !== this.sentence) return;
      this.follow(to, at + skipped);
    }
  }

  private holds(condition: Condition, at: number): boolean {
    const word = this.words[at];
    const open = word !== undefined && word.sentence === this.sentence;
    if (condition.type === 'start') return open && (word.flags & Flag.SentenceStart) !== 0;
    if (condition.type === 'not') return !(open && word.form.symbols.some((symbol) => condition.symbols.has(symbol)));
    if (open && !(word.flags & Flag.SentenceStart) && !(word.flags & Flag.Emoji)) return false;
    return condition.mark === '' || this.sentences[this.sentence]?.mark === condition.mark;
  }

  private accept(accept: Accept, to: number): void {
    const first = this.words[this.first] as Word;
    const last = this.words[to - 1] as Word;
    if (!accept.quoted && first.flags & last.flags & Flag.Quoted) return;
    const { owner, group, phrase, language } = accept;
    const hit = { owner, group, phrase, language, start: first.start, end: last.end, from: this.first, to };
    const before = this.hits.at(-1);
    if (before && before.owner === owner && before.group === group && before.phrase === phrase && before.from === hit.from && before.to === to) return;
    this.hits.push(hit);
  }
}
