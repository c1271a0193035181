import type { Accept } from './automaton.js';
import type { NameKind } from './lexicon.js';
import { type Call, type Condition, State } from './state.js';

/**
 * A state together with all states that it reaches without a word, their ways on merged. A common word such as "you"
 * begins hundreds of phrases: looking each of them up one by one would make the scan slow.
 */
export interface Closure {
  generation: number;
  words: Map<number, State[]>;
  /** The way on where there is just one, as in most states: comparing it is faster than looking up every symbol. */
  only: { symbol: number; nexts: State[] } | undefined;
  /** Classes, by the symbols that their members can begin with. */
  calls: Map<number, Call[]>;
  names: Map<NameKind, State[]>;
  conditions: { condition: Condition; to: State }[];
  gaps: { max: number; to: State }[];
  accepts: Accept[];
  ends: boolean;
  /** Nothing but words lead on, as in most states; such a one is left at once when the next word is none of them. */
  isPlain: boolean;
}

/** The closure of `state`, made anew when phrases have been added since: `generation` counts them. */
export function closureOf(state: State, generation: number): Closure {
  let closure = state.closure;
  if (closure?.generation !== generation) {
    closure = {
      generation,
      words: new Map(),
      only: undefined,
      calls: new Map(),
      names: new Map(),
      conditions: [],
      gaps: [],
      accepts: [],
      ends: false,
      isPlain: false,
    };
    collect(state, closure, new Set());
    closure.gaps = mergeGaps(closure.gaps);
    if (closure.words.size === 1) for (const [symbol, nexts] of closure.words) closure.only = { symbol, nexts };
    const { calls, names, conditions, gaps, accepts, ends } = closure;
    closure.isPlain = !ends && calls.size + names.size + conditions.length + gaps.length + accepts.length === 0;
    state.closure = closure;
  }
  return closure;
}

function collect(state: State, closure: Closure, seen: Set<State>): void {
  if (seen.has(state)) return;
  seen.add(state);
  if (state.next) put(closure.words, state.symbol, state.next);
  if (state.words) for (const [symbol, next] of state.words) put(closure.words, symbol, next);
  if (state.names) for (const [kind, next] of state.names) put(closure.names, kind, next);
  for (const call of state.calls ?? []) for (const symbol of call.first) put(closure.calls, symbol, call);
  for (const { path, to } of state.paths ?? []) {
    if (path.type === 'gap') closure.gaps.push({ max: path.max, to });
    else closure.conditions.push({ condition: path, to });
  }
  if (state.accepts) closure.accepts.push(...state.accepts);
  closure.ends ||= state.ends;
  for (const other of state.others ?? []) collect(other, closure, seen);
}

function put<Key, Value>(table: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = table.get(key);
  if (list) list.push(value);
  else table.set(key, [value]);
}

/** Gaps of one length are skipped once for all phrases. */
function mergeGaps(gaps: Closure['gaps']): Closure['gaps'] {
  const byLength = new Map<number, State[]>();
  for (const { max, to } of gaps) put(byLength, max, to);
  return [...byLength].map(([max, states]) => {
    if (states.length === 1) return { max, to: states[0] as State };
    const to = new State();
    to.others = states;
    for (const { owners } of states) to.owners |= owners;
    return { max, to };
  });
}
