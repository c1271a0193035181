import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countMessages } from '../lint/lint-source.js';
import {
  escapeCommand,
  escapeHtml,
  escapeLines,
  escapeMarkdown,
  escapeProperty,
  escapeResults,
  escapeText,
  escapeXml,
  toSafeJson,
} from './escape.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const acting = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

describe('escapeText', () => {
  test.each([
    ['plain Grüße 👩‍👩‍👧 é', 'plain Grüße 👩‍👩‍👧 é'],
    ['\u001b[31mred', '\\u001b[31mred'],
    ['\u001b]0;title\u0007', '\\u001b]0;title\\u0007'],
    ['\u009b2J', '\\u009b2J'],
    ['one\r\n  1:1  error  forged', 'one\\r\\n  1:1  error  forged'],
    ['a\tb', 'a\\tb'],
    ['user\u202etxt.exe', 'user\\u202etxt.exe'],
    ['line\u2028separator', 'line\\u2028separator'],
    ['\u0000\u007f', '\\u0000\\u007f'],
    ['see ##[error]x', 'see ##\\u005berror]x'],
    ['##vso[task.complete]', '##vso\\u005btask.complete]'],
    ['## [no command]', '## [no command]'],
  ])('%j', (text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });

  test('leaves nothing that acts, whatever the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !acting.test(escapeText(text))));
  });

  test('escapeLines keeps the lines of a list', () => {
    expect(escapeLines('a\u001b\nb')).toBe('a\\u001b\nb');
  });
});

test.each([
  [escapeXml, `<a b="c">&'`, '&lt;a b=&quot;c&quot;&gt;&amp;&apos;'],
  [escapeXml, 'half \ud83d, whole 🚀, \uffff', 'half \\ud83d, whole 🚀, \\uffff'],
  [escapeCommand, '100% ::error::\n', '100%25 ::error::\\n'],
  [escapeProperty, 'a,b:c%', 'a%2Cb%3Ac%25'],
  [escapeMarkdown, 'a plain "text" (really), 50 % off: A-Z!', 'a plain "text" (really), 50 % off: A-Z!'],
  [escapeMarkdown, '**b** <i> | [x](y)', '&#42;&#42;b&#42;&#42; &#60;i&#62; &#124; &#91;x&#93;(y)'],
  [escapeMarkdown, '@team #12 https://x', '@&#8203;team #&#8203;12 https:&#8203;//x'],
])('%o of %j', (escapeFor, text, expected) => {
  expect(escapeFor(text)).toBe(expected);
});

describe('escapeHtml', () => {
  test.each([
    ['Grüße 👋 & mehr', 'Grüße 👋 &amp; mehr'],
    ['<b title="x">\'</b>', '&lt;b title=&quot;x&quot;&gt;&#39;&lt;/b&gt;'],
    ['&lt;', '&amp;lt;'],
    ['two\r\nlines\rand\ta tab', 'two\nlines\nand\ta tab'],
    ['user\u202etxt\u0000', 'user\\u202etxt\\u0000'],
  ])('%j', (text, expected) => {
    expect(escapeHtml(text)).toBe(expected);
  });

  test('leaves nothing that begins a tag, ends an attribute or acts, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = escapeHtml(text);
        expect(escaped).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
        expect(escaped.replace(/[\n\t]/g, '')).not.toMatch(acting);
      }),
    );
  });
});

test('toSafeJson means the same and leaves nothing that acts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const json = toSafeJson([{ text }]);
      expect(JSON.parse(json)).toEqual([{ text }]);
      expect(json).not.toMatch(acting);
    }),
  );
});

test('escapeResults cleans every text that a foreign formatter may print', () => {
  const bad = 'a\u001bb';
  const fix = { range: [0, 1] as [number, number], text: bad };
  const message = {
    ruleId: 'x',
    severity: 1 as const,
    message: bad,
    suggestions: [{ desc: bad, messageId: 'm', fix }],
  };
  const [escaped] = escapeResults([
    {
      ...countMessages(`/p/${bad}.txt`, [message]),
      suppressedMessages: [{ ...message, suppressions: [] }],
      notices: [{ ruleId: null, messageId: 'n', message: bad, posts: 1 }],
      source: bad,
    },
  ]);
  expect(escaped).toMatchObject({
    filePath: '/p/a\\u001bb.txt',
    messages: [{ message: 'a\\u001bb', suggestions: [{ desc: 'a\\u001bb' }] }],
    suppressedMessages: [{ message: 'a\\u001bb' }],
    notices: [{ message: 'a\\u001bb' }],
  });
  expect(escaped?.source).toBeUndefined();
});

test('escapeResults keeps a source of ordinary lines', () => {
  const [escaped] = escapeResults([{ ...countMessages('/p/a.txt', []), source: 'one\r\n\ttwo\n' }]);
  expect(escaped?.source).toBe('one\r\n\ttwo\n');
});
