import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml } from '../escape.js';
import { highlighted } from './highlight.js';
import { htmlOf } from './markup.js';
import { wordsOf } from './words.js';

type Place = [start: number, end: number, severity?: 1 | 2];

function render(text: string, places: Place[], fold?: number): string {
  const findings = places.map(([start, end, severity = 1]) => ({
    start,
    end,
    message: { ruleId: 'r', severity, message: 'm' },
  }));
  const pieces = highlighted({ text, findings, fold, anchor: (index) => `f${index}`, words: wordsOf.en });
  const number = /<a class="number severity-\d" href="#f(\d+)">.*?<\/a>/g;
  return htmlOf(pieces)
    .replace(number, '[$1]')
    .replace(/<span class="fold">.*?<\/span>/, '|');
}

const one = (text: string) => `<mark class="severity-1">${text}</mark>`;
const two = (text: string) => `<mark class="severity-2">${text}</mark>`;

describe('highlighted', () => {
  test.each<[string, string, Place[], number | undefined, string]>([
    ['nothing', 'Hello', [], undefined, 'Hello'],
    ['a word', 'Hello you there', [[6, 9]], undefined, `Hello ${one('you')}[0] there`],
    [
      'the worse where two overlap',
      'abcdef',
      [
        [0, 4],
        [2, 6, 2],
      ],
      undefined,
      `${one('ab')}${two('cd')}[0]${two('ef')}[1]`,
    ],
    [
      'one in another',
      'abcdef',
      [
        [0, 6],
        [2, 4, 2],
      ],
      undefined,
      `${one('ab')}${two('cd')}[1]${one('ef')}[0]`,
    ],
    ['a fold', 'abcdef', [], 3, 'abc|def'],
    ['a fold inside a finding', 'abcdef', [[2, 4]], 3, `ab${one('c')}|${one('d')}[0]ef`],
    ['a finding without extent', 'a👋b', [[1, 1]], undefined, `a${one('👋')}[0]b`],
    ['a finding at the end', 'a👋', [[3, 3]], undefined, `a${one('👋')}[0]`],
    ['a finding in nothing', '', [[0, 0]], undefined, ''],
    ['what is no markup', '<b>&', [[0, 3]], undefined, `${one('&lt;b&gt;')}[0]&amp;`],
  ])('%s', (_, text, places, fold, expected) => {
    expect(render(text, places, fold)).toBe(expected);
  });

  test('loses nothing of the text, wherever findings stand', () => {
    const place = fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]): Place => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(
        // Without what `render` writes for marks and the fold.
        fc.string({ minLength: 20, maxLength: 40 }).map((text) => text.replace(/[[\]|]/g, 'x')),
        fc.array(place, { maxLength: 4 }),
        fc.nat(20),
        (text, places, fold) => {
          const rendered = render(text, places, fold).replace(/<\/?mark[^>]*>/g, '');
          expect(rendered.replace(/\[\d\]|\|/g, '')).toBe(escapeHtml(text));
        },
      ),
    );
  });
});
