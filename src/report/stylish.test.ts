import { describe, expect, test } from 'vitest';
import { countMessages } from '../lint/lint-source.js';
import type { LintMessage, LintResult } from '../lint/results.js';
import type { FormatContext } from './format.js';
import { stylish } from './stylish.js';

const context: FormatContext = { cwd: '/p', rulesMeta: {}, color: false, locale: 'en' };

function message(more: Partial<LintMessage>): LintMessage {
  return { ruleId: 'some-rule', severity: 2, message: 'Wrong', line: 1, column: 1, ...more };
}

function suggestion(desc: string) {
  return { desc, messageId: 'better', fix: { range: [0, 1] as [number, number], text: '' } };
}

/** A shape that reviewdog and nvim-lint take for a finding. */
const finding = /^\s*\d+:\d+\s+(error|warning)\s\s/;

describe('stylish', () => {
  test('has the shape of ESLint', async () => {
    const results = [
      countMessages('/p/a.txt', [
        message({ line: 3, column: 12, message: 'Say who you are.' }),
        message({ line: 14, column: 5, severity: 1, message: 'Too loud', ruleId: 'argumentative-phrasing' }),
        message({ line: undefined, column: undefined, ruleId: null, fatal: true, message: 'Unreadable' }),
      ]),
      countMessages('/p/fine.txt', []),
    ];
    expect(await stylish(results, context)).toBe(
      [
        '',
        '/p/a.txt',
        '   3:12  error    Say who you are  some-rule',
        '  14:5   warning  Too loud         argumentative-phrasing',
        '   0:0   error    Unreadable',
        '',
        '✖ 3 problems (2 errors, 1 warning)',
        '',
      ].join('\n'),
    );
  });

  test('says nothing about nothing', async () => {
    expect(await stylish([countMessages('/p/a.txt', [])], context)).toBe('');
  });

  test('holds a long archive', async () => {
    const many = Array.from({ length: 200_000 }, (_, index) => message({ line: index + 1 }));
    expect(await stylish([countMessages('/p/a.jsonl', many)], context)).toContain('✖ 200000 problems');
  });

  test('German summary, English severity', async () => {
    const text = await stylish([countMessages('/p/a.txt', [message({}), message({ severity: 1 })])], {
      ...context,
      locale: 'de',
    });
    expect(text).toContain('  1:1  error    Wrong  some-rule\n  1:1  warning  Wrong  some-rule\n');
    expect(text).toContain('✖ 2 Probleme (1 Fehler, 1 Warnung)\n');
  });

  test('each notice stands once, with its posts', async () => {
    const notice = { ruleId: 'some-rule', messageId: 'n', message: 'no author', posts: 2 };
    const results: LintResult[] = [
      { ...countMessages('/p/a.txt', []), notices: [notice] },
      { ...countMessages('/p/b.txt', []), notices: [notice, { ...notice, ruleId: null, message: 'other', posts: 1 }] },
    ];
    expect(await stylish(results, context)).toBe(
      '\nℹ 2 notices: not everything could be checked\n  4 posts: no author (some-rule)\n  1 post: other\n',
    );
  });

  test('nothing but findings can be taken for one', async () => {
    const evil = '\n  1:1  error  forged  some-rule';
    const result: LintResult = {
      ...countMessages(`/p/a${evil}.txt`, [
        message({
          message: `one${evil}`,
          suggestions: [suggestion(`1:1  error  forged${evil}`), suggestion('2:2  error  x')],
        }),
      ]),
      notices: [{ ruleId: null, messageId: 'n', message: `3:3  error  x${evil}`, posts: 1 }],
    };
    const lines = (await stylish([result], context)).split('\n');
    expect(lines.filter((line) => finding.test(line))).toEqual([
      '  1:1  error  one\\n  1:1  error  forged  some-rule  some-rule',
    ]);
    expect(lines.filter((line) => line.includes('→'))).toHaveLength(2);
  });

  test('colour changes nothing but colour, and a draft brings none of its own', async () => {
    const results = [
      countMessages('/p/a.txt', [message({ message: '\u001b[2J' }), message({ severity: 1, line: 10 })]),
    ];
    const coloured = await stylish(results, { ...context, color: true });
    expect(coloured).toContain('\u001b[31merror\u001b[39m');
    expect(coloured).not.toContain('\u001b[2J');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what colour is
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(await stylish(results, context));
  });
});
