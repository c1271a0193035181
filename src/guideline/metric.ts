import type { PostView } from '../rule/view.js';
import { nearest } from '../text/nearest.js';
import { countablesIn } from './countables.js';
import { type CountableName, countableNames } from './entry.js';

/** "hashtags / words > 0.2" ready for use: the value of the left side, and whether the comparison holds. */
export type Metric = (post: PostView) => { value: number; holds: boolean };

/** A metric that can't be understood; the message says what and what to write. */
export class MetricError extends Error {
  override name = 'MetricError';
}

type Sum = (post: PostView) => number;

/** Counts are named in the plural. */
const plurals = new Map<string, CountableName>(
  countableNames.map((name) => [name === 'emoji' || name === 'capitals' ? name : `${name}s`, name]),
);

const comparisons: Record<string, (a: number, b: number) => boolean> = {
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '=': (a, b) => a === b,
};

/** Reads `sum comparison sum`; a sum is made of counts, numbers, + - * / and ( ). Throws a `MetricError`. */
export function parseMetric(source: string): Metric {
  const tokens = source.match(/[A-Za-z]+|\d+(?:\.\d+)?|[<>]=?|=|[-+*/()]|\S/g) ?? [];
  let at = 0;

  function sum(): Sum {
    let left = product();
    while (tokens[at] === '+' || tokens[at] === '-') {
      const sign = tokens[at++] === '+' ? 1 : -1;
      const [before, right] = [left, product()];
      left = (post) => before(post) + sign * right(post);
    }
    return left;
  }

  function product(): Sum {
    let left = factor();
    while (tokens[at] === '*' || tokens[at] === '/') {
      const isTimes = tokens[at++] === '*';
      const [before, right] = [left, factor()];
      // Nothing in no words is no share at all; 0 / 0 would compare with nothing.
      left = (post) => (isTimes ? before(post) * right(post) : before(post) / right(post) || 0);
    }
    return left;
  }

  function factor(): Sum {
    const token = tokens[at++];
    if (token === undefined) throw new MetricError('it ends too early; write something like "hashtags / words > 0.2"');
    if (token === '(') {
      const inner = sum();
      if (tokens[at++] !== ')') throw new MetricError('a ")" is missing');
      return inner;
    }
    if (/^\d/.test(token)) return () => Number(token);
    const name = plurals.get(token.toLowerCase());
    if (name) return (post) => countablesIn(post, name).length;
    const near = nearest(token, plurals.keys());
    const next = near ? `did you mean "${near}"?` : `known: ${[...plurals.keys()].join(', ')}`;
    throw new MetricError(`there is no count "${token}"; ${next}`);
  }

  const left = sum();
  const compare = Object.hasOwn(comparisons, tokens[at] ?? '') ? comparisons[tokens[at++] as string] : undefined;
  if (!compare) throw new MetricError('a comparison is missing: one of > >= < <= =');
  const right = sum();
  if (at < tokens.length) throw new MetricError(`"${tokens[at]}" is one too many`);
  return (post) => {
    const value = left(post);
    return { value, holds: compare(value, right(post)) };
  };
}
