import { describe, expect, test } from 'vitest';
import { compilePhrases } from '../src/text/automaton.js';
import { rules } from './index.js';

describe('every phrase of a built-in rule can be built', () => {
  test.each(rules.filter(({ lexicon }) => lexicon).map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    const lexicons = [rule.lexicon ?? []].flat().map((lexicon) => ({ owner: id, lexicon }));
    expect(() => compilePhrases(lexicons, [], { eager: true })).not.toThrow();
  });
});
