import type { Accept } from './automaton.js';
import type { Closure } from './closure.js';
import type { NameKind } from './lexicon.js';

export type Condition =
  | { type: 'start' }
  | { type: 'end'; mark: '' | '?' | '!' }
  | { type: 'not'; symbols: Set<number> };
export type Path = Condition | { type: 'gap'; max: number };

/** A way through another automaton, which stands for a class of phrases of several words. */
export interface Call {
  /** A word with none of these symbols can't begin it. */
  first: ReadonlySet<number>;
  sub: State;
  to: State;
}

/** Owners of phrases as bits: all of them; see `Automaton.listener`. */
export const everybody = -1;

/**
 * A point in the automaton: where a post's next word may lead from here. Most states have one way on, so nothing is made
 * before it is needed; a rule set has some ten thousand states, and they are built at every start.
 */
export class State {
  /** The first way on by a word; further ones are in `words`. */
  symbol = 0;
  next: State | undefined = undefined;
  words: Map<number, State> | undefined = undefined;
  names: Map<NameKind, State> | undefined = undefined;
  /** States that need no word: behind optional parts and choices. */
  others: State[] | undefined = undefined;
  paths: { path: Path; to: State }[] | undefined = undefined;
  calls: Call[] | undefined = undefined;
  accepts: Accept[] | undefined = undefined;
  /** Of a class's automaton: a member ends here. */
  ends = false;
  /** Whose phrases lead through here, as bits; a way that leads to nobody who is listening is not followed. */
  owners = 0;
  closure: Closure | undefined = undefined;

  free(to: State): void {
    this.others ??= [];
    if (!this.others.includes(to)) this.others.push(to);
  }

  call(call: Call): void {
    this.calls ??= [];
    this.calls.push(call);
  }

  /** The way on by a word's symbol. */
  after(symbol: number): State | undefined {
    return symbol === this.symbol ? this.next : this.words?.get(symbol);
  }
}

/** The state behind `symbol`, made where there is none. */
export function nextState(state: State, symbol: number): State {
  const known = state.after(symbol);
  if (known) return known;
  const next = new State();
  if (state.next === undefined) {
    state.symbol = symbol;
    state.next = next;
  } else {
    state.words ??= new Map();
    state.words.set(symbol, next);
  }
  return next;
}

export function addName(state: State, kind: NameKind): State {
  state.names ??= new Map();
  let next = state.names.get(kind);
  if (!next) {
    next = new State();
    state.names.set(kind, next);
  }
  return next;
}

export function addPath(state: State, path: Path): State {
  const to = new State();
  state.paths ??= [];
  state.paths.push({ path, to });
  return to;
}

const firsts = new WeakMap<State, Set<number>>();

/** The symbols that a word may have to begin a way through `state`. Only for automata that are complete. */
export function firstSymbols(state: State): Set<number> {
  let symbols = firsts.get(state);
  if (!symbols) {
    symbols = new Set(state.words?.keys());
    firsts.set(state, symbols);
    if (state.next) symbols.add(state.symbol);
    for (const other of state.others ?? []) for (const symbol of firstSymbols(other)) symbols.add(symbol);
    for (const { to } of state.paths ?? []) for (const symbol of firstSymbols(to)) symbols.add(symbol);
    for (const { first } of state.calls ?? []) for (const symbol of first) symbols.add(symbol);
  }
  return symbols;
}
