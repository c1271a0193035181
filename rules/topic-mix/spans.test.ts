import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CalendarPost } from '../../src/rule/calendar.js';
import { createZone } from '../../src/time/zone.js';
import { spansOf } from './spans.js';

const postAt = (at: number): CalendarPost => ({ at, place: [1, 1, 1, 1], platform: 'x', language: 'en' });
const day = 86_400_000;

test.each([
  ['one span where the calendar is short', 10, [['2027-03-01', '2027-03-11']]],
  ['a short rest belongs to the span before it', 40, [['2027-03-01', '2027-04-10']]],
  [
    'a long rest is a span',
    41,
    [
      ['2027-03-01', '2027-03-28'],
      ['2027-03-29', '2027-04-11'],
    ],
  ],
])('%s', (_, length, expected) => {
  const zone = createZone('Europe/Berlin');
  const from = zone.startOfDay('2027-03-01');
  const spans = spansOf([], { period: { from, to: from + length * day + day / 2 }, zone, days: 28 });
  expect(spans.map(({ from, until }) => [from, until])).toEqual(expected);
});

test('every post is in one span, whatever the clocks do', () => {
  const zones = ['Europe/Berlin', 'America/New_York', 'Pacific/Apia'].map(createZone);
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.array(fc.integer({ min: 0, max: 400 * day }), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 7, max: 60 }),
      (zone, offsets, days) => {
        const posts = offsets.sort((a, b) => a - b).map((offset) => postAt(Date.UTC(2027, 0, 1) + offset));
        const period = { from: posts[0]?.at ?? 0, to: posts.at(-1)?.at ?? 0 };
        expect(spansOf(posts, { period, zone, days }).flatMap((span) => span.posts)).toEqual(posts);
      },
    ),
  );
});
