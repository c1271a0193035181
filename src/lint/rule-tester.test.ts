import { describe, expect, expectTypeOf, test } from 'vitest';
import { defineRule } from '../rule/rule.js';
import { type RuleTest, RuleTester, type RuleTests } from './rule-tester.js';

const rule = defineRule({
  id: 'acme/no-x',
  version: 1,
  docs: { description: { en: '', de: '' }, recommended: 'warn', source: '' },
  messages: {
    found: {
      en: ({ letter }: { letter: string }) => letter,
      de: ({ letter }: { letter: string }) => letter,
    },
  },
  schema: { type: 'object', properties: { letter: { type: 'string' } } },
  defaults: { letter: 'x' },
  check({ post, options, report }) {
    if (post.text === 'crash') throw new Error('oh');
    const { letter } = options;
    for (const { index: start } of post.text.matchAll(new RegExp(letter, 'g'))) {
      const end = post.text === 'xxx' ? 99 : start + 1;
      const edit = { start, end, text: 'u' };
      report({ messageId: 'found', data: { letter }, start, end, ...(post.isReply ? { fix: edit } : offer(edit)) });
    }
  },
});

function offer(edit: { start: number; end: number; text: string }) {
  return { suggestions: [{ ...edit, messageId: 'found', data: { letter: 'u' } }] };
}

type Tests = Partial<RuleTests<{ letter: string }, typeof rule.messages>>;

/** What each test says: nothing when it passes. */
async function outcome(tests: Tests): Promise<string[]> {
  const runs: Promise<string>[] = [];
  const run = (_: string, body: () => Promise<void>) =>
    runs.push(
      body().then(
        () => 'passes',
        (error: Error) => error.message,
      ),
    );
  new RuleTester({ test: run }).run(rule, { good: [], bad: [], ...tests });
  return Promise.all(runs);
}

const found = { messageId: 'found' } as const;
const reply: RuleTest<{ letter: string }>['post'] = { kind: 'reply' };

describe('passes', () => {
  test.each<[string, Tests]>([
    ['a good post', { good: ['abc', { text: 'xyz', options: { letter: 'a' } }] }],
    ['a place by its words', { bad: [{ text: 'axb', finds: [{ ...found, quote: 'x' }] }] }],
    [
      'a place by offsets',
      {
        bad: [
          {
            text: 'x x',
            finds: [
              { ...found, start: 0, end: 1 },
              { ...found, quote: 'x', start: 2 },
            ],
          },
        ],
      },
    ],
    [
      'arguments and offers',
      { bad: [{ text: 'x', finds: [{ ...found, quote: 'x', data: { letter: 'x' }, suggestions: ['u'], fix: null }] }] },
    ],
    ['a fix', { bad: [{ text: 'x', post: reply, finds: [{ ...found, quote: 'x', fix: 'u' }] }] }],
  ])('%s', async (_, tests) => expect(new Set(await outcome(tests))).toEqual(new Set(['passes'])));
});

describe('tells', () => {
  test.each<[string, Tests, string]>([
    ['a finding in a good post', { good: ['x'] }, 'The rule judges otherwise: x\n- nothing\n+ found [0, 1) "x"'],
    [
      'a bad post in which nothing is found',
      { bad: [{ text: 'a', finds: [{ ...found, quote: 'a' }] }] },
      'The rule judges otherwise: a\n- found [0, 1) "a"\n+ nothing',
    ],
    [
      'another place',
      { bad: [{ text: 'ax', finds: [{ ...found, start: 0, end: 1 }] }] },
      '- found [0, 1) "a"\n+ found [1, 2) "x"',
    ],
    ['one finding too many', { bad: [{ text: 'xax', finds: [{ ...found, start: 0, end: 1 }] }] }, '+ found [2, 3) "x"'],
    [
      'another argument',
      { bad: [{ text: 'x', finds: [{ ...found, quote: 'x', data: { letter: 'y' } }] }] },
      '+ found [0, 1) "x" {"data":{"letter":"x"}}',
    ],
    [
      'another offer',
      { bad: [{ text: 'x', finds: [{ ...found, quote: 'x', suggestions: [] }] }] },
      '{"suggestions":["u"]}',
    ],
    [
      'a fix that should not be',
      { bad: [{ text: 'x', post: reply, finds: [{ ...found, quote: 'x', fix: null }] }] },
      '{"fix":"u"}',
    ],
    [
      'a quote that is not there',
      { bad: [{ text: 'x', finds: [{ ...found, quote: 'y' }] }] },
      '"y" does not stand in the post: x',
    ],
    [
      'a quote that is there twice',
      { bad: [{ text: 'x x', finds: [{ ...found, quote: 'x' }] }] },
      'more than once; say which one with "start"',
    ],
    ['a finding without place', { bad: [{ text: 'x', finds: [found] }] }, 'A finding needs its place'],
    ['a bad post without findings', { bad: [{ text: 'x', finds: [] }] }, 'A bad post needs "finds"'],
    [
      'a place outside of the post',
      { bad: [{ text: 'xxx', finds: [{ ...found, start: 0, end: 1 }] }] },
      '"acme/no-x" reports [0, 99), which is not in the post',
    ],
    ['a rule that throws', { good: ['crash'] }, 'oh'],
  ])('%s', async (_, tests, message) => expect((await outcome(tests))[0]).toContain(message));
});

test('knows the messages and options of its rule', () => {
  const tester = new RuleTester({ test: () => {} });
  expectTypeOf<NonNullable<Tests['bad']>[number]['finds'][number]['messageId']>().toEqualTypeOf<'found'>();
  tester.run(rule, {
    // @ts-expect-error there is no such option
    good: [{ text: 'a', options: { letters: 'x' } }],
    // @ts-expect-error there is no such message
    bad: [{ text: 'a', finds: [{ messageId: 'fuond', quote: 'a' }] }],
  });
  tester.run(rule, {
    good: [],
    // @ts-expect-error the argument is a text
    bad: [{ text: 'a', finds: [{ messageId: 'found', quote: 'a', data: { letter: 1 } }] }],
  });
});
