import type { Accept, Automaton, PostLanguage } from './automaton.js';
import { type Closure, closureOf } from './closure.js';
import { sortHits } from './hit-order.js';
import type { NameKind } from './lexicon.js';
import { type Call, type Condition, everybody, type State } from './state.js';
import type { NameMatch } from './symbols.js';
import type { Form, Starts } from './vocabulary.js';
import { Flag, type Sentence, type Word, type Words } from './words.js';

/** A phrase found in a post. `start` and `end` are UTF-16 code units, `from` and `to` indexes into the post's words. */
export interface Hit {
  owner: string;
  group: string;
  phrase: string;
  language: Accept['language'];
  /** Where the phrase stands in the owner's lexicon. */
  place: number;
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

const nothing: readonly Call[] = [];

/** How many ways one phrase may be tried from one word; hostile nesting of gaps can't cost more. */
const effort = 2000;

/** Finds the proper names in a text. */
export function scanNames({ words }: Words, automaton: Automaton): NameHit[] {
  automaton.refresh(words);
  const found: NameHit[] = [];
  for (let from = 0; from < words.length; from++) {
    if ((words[from] as Word).form.opensName) nameFrom(automaton.names, words, from, from, found);
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
  automaton.prepare(words, new Set(names.map(({ kind }) => kind)), language, listeners);
  const hits: Hit[] = [];
  const generation = automaton.generation();
  const pass = new Pass(words, sentences, names, hits, listeners, generation, language);
  const root = closureOf(automaton.root, generation);
  for (let index = 0; index < words.length; index++) {
    const { form, flags } = words[index] as Word;
    if (flags & outside) continue;
    if (form.symbols.length > 0) {
      const { nexts, calls } = startsOf(form, root, generation);
      if (nexts.length > 0 || calls.length > 0) pass.fromStarts(nexts, calls, index);
    }
    if (flags & Flag.SentenceStart) pass.from(automaton.opening, index);
  }
  for (const { from } of names) if (root.names.size > 0) pass.fromNames(root, from);
  return sortHits(hits);
}

/** Remembered with the word's form: most words begin no phrase, and that should cost nothing to find out. */
function startsOf(form: Form, root: Closure, generation: number): Starts {
  if (form.starts?.generation === generation) return form.starts;
  const nexts = form.symbols.flatMap((symbol) => root.words.get(symbol) ?? []);
  const calls = [...new Set(form.symbols.flatMap((symbol) => root.calls.get(symbol) ?? []))];
  form.starts = { generation, nexts, calls };
  return form.starts;
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
    private readonly language: PostLanguage,
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
    this.begin(index);
    this.follow(state, index);
  }

  fromStarts(nexts: readonly State[], calls: readonly Call[], index: number): void {
    this.begin(index);
    this.followAll(nexts, index + 1);
    for (const call of calls) if (call.to.owners & this.listeners) this.call(call, index);
  }

  /** Phrases that begin with a name. */
  fromNames(root: Closure, index: number): void {
    this.begin(index);
    this.followNames(root, index);
  }

  private begin(index: number): void {
    this.first = index;
    this.left = effort;
    this.sentence = (this.words[index] as Word).sentence;
  }

  private follow(state: State, at: number): void {
    if (this.left-- <= 0) return;
    const closure = closureOf(state, this.generation);
    if (closure.isPlain) return this.followWord(closure, at);
    if (closure.ends && this.members) this.members.push(at);
    if (closure.accepts.length > 0 && at > this.first) for (const accept of closure.accepts) this.accept(accept, at);
    if (closure.conditions.length > 0) {
      for (const { condition, to } of closure.conditions) if (this.holds(condition, at)) this.follow(to, at);
    }
    const word = this.words[at];
    if (word === undefined || word.sentence !== this.sentence || word.flags & outside) return;
    this.followWord(closure, at);
    if (closure.calls.size > 0) this.openCalls(closure.calls, word.form.symbols, at);
    if (closure.names.size > 0) this.followNames(closure, at);
    if (closure.gaps.length > 0) for (const { max, to } of closure.gaps) this.skip(to, at, max);
  }

  private followWord({ only, words }: Closure, at: number): void {
    const word = this.words[at];
    if (word === undefined || word.sentence !== this.sentence || word.flags & outside) return;
    const { symbols } = word.form;
    if (only !== undefined) {
      if (symbols.includes(only.symbol)) this.followAll(only.nexts, at + 1);
      return;
    }
    for (let index = 0; index < symbols.length; index++) {
      const nexts = words.get(symbols[index] as number);
      if (nexts) this.followAll(nexts, at + 1);
    }
  }

  private followAll(nexts: readonly State[], at: number): void {
    for (const next of nexts) if (next.owners & this.listeners) this.follow(next, at);
  }

  private followNames({ names }: Closure, at: number): void {
    for (const name of this.byWord?.get(at) ?? []) {
      this.followAll(names.get(name.kind) ?? [], name.to);
    }
  }

  private openCalls(calls: Map<number, Call[]>, symbols: readonly number[], at: number): void {
    let open: Set<Call> | undefined;
    for (const symbol of symbols) {
      for (const call of calls.get(symbol) ?? nothing) {
        if (!(call.to.owners & this.listeners)) continue;
        open ??= new Set();
        open.add(call);
      }
    }
    if (open) for (const call of open) this.call(call, at);
  }

  private call({ sub, to }: Call, at: number): void {
    const outer = this.members;
    const members: number[] = [];
    this.members = members;
    this.follow(sub, at);
    this.members = outer;
    for (const end of members.length > 1 ? new Set(members) : members) this.follow(to, end);
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
    // Words of the other language say nothing: English "die" is no German article.
    const isSpoken = accept.language === 'any' || this.language === 'unknown' || accept.language === this.language;
    if (!isSpoken) return;
    if (!accept.quoted && first.flags & last.flags & Flag.Quoted) return;
    const { owner, group, phrase, language, place } = accept;
    this.hits.push({ owner, group, phrase, language, place, start: first.start, end: last.end, from: this.first, to });
  }
}
