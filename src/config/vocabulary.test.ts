import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatProblem } from './problems.js';
import { readVocabulary, writeVocabulary } from './vocabulary.js';

const read = (text: string) => {
  const { vocabulary, problems } = readVocabulary(text, 't.yml', ['robots', 'jobs']);
  return { vocabulary, problems: problems.map(formatProblem) };
};

test.each<[string, string, Record<string, string[]>, string[]]>([
  ['topics and never', 'topics: {robots: [arm, gripper]}\nnever: [monday]', { robots: ['arm', 'gripper'] }, ['monday']],
  ['an empty file', '', {}, []],
  ['an empty list', 'topics:\n  robots:\nnever:', { robots: [] }, []],
])('%s', (_, text, topics, never) => {
  expect(read(text)).toEqual({ vocabulary: { topics, never }, problems: [] });
});

describe('what is wrong, where, and what to do', () => {
  test.each([
    ['- a', ['t.yml:1:1  expected the keys topics and never, found a list']],
    ['topcis: {}', ['t.yml:1:1  there is no key "topcis"; did you mean "topics"?']],
    ['topics: {robot: [a]}', ['t.yml:1:10  topics: there is no topic "robot"; did you mean "robots"?']],
    ['topics: [a]', ['t.yml:1:9  topics: expected topics with lists of words, found a list']],
    ['topics: {jobs: shift}', ['t.yml:1:16  topics.jobs: expected a list of words, found the text "shift"']],
    [
      'topics: {jobs: [yes, 7, "—"]}',
      [
        't.yml:1:22  topics.jobs[1]: expected a word, found the number 7; put it in quotes, or remove it',
        't.yml:1:25  topics.jobs[2]: expected a word, found "—"; put it in quotes, or remove it',
      ],
    ],
    [
      'never: [a',
      [
        't.yml:1:10  flow sequence in block collection must be sufficiently indented and end with a ]; check quotes, brackets and indentation here',
      ],
    ],
  ])('%j', (text, problems) => {
    expect(read(text).problems).toEqual(problems);
  });
});

test('what is written is read again', () => {
  const word = fc.stringMatching(/^[\p{L}#:'"-][\p{L} :#'"-]{0,20}$/u).filter((text) => /\p{L}/u.test(text));
  const words = fc.array(word, { maxLength: 5 });
  fc.assert(
    fc.property(fc.record({ robots: words, jobs: words }), words, (topics, never) => {
      expect(read(writeVocabulary({ topics, never }))).toEqual({ vocabulary: { topics, never }, problems: [] });
    }),
  );
});
