import type { Strategy } from '../../src/rule/strategy.js';
import { type Field, factsOf, fields } from '../../src/topic/fields.js';
import { foldedWords } from '../../src/topic/phrases.js';

/** The fields that the strategy's own words touch: a bakery's posts are full of ingredients. */
export function homeFields(strategy: Strategy): ReadonlySet<Field> {
  let home = homes.get(strategy);
  if (!home) {
    const words = strategy.topics.flatMap(({ id, description, keywords }) =>
      [id.replaceAll('-', ' '), description, ...keywords].flatMap(foldedWords),
    );
    home = new Set(fields.filter((field) => words.some((word) => factsOf[field].home?.test(word))));
    homes.set(strategy, home);
  }
  return home;
}

const homes = new WeakMap<Strategy, ReadonlySet<Field>>();
