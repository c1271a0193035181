import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSettings } from '../../src/config/settings.js';
import { judge, postOf } from '../../src/lint/judge.js';
import { createLinter } from '../../src/lint/linter.js';
import { addDays, dayName, dayOfParts, weekdayName } from '../../src/time/day.js';
import rule from './index.js';

const linter = createLinter(
  [{ rule, severity: 'error', options: rule.defaults, waivable: true }],
  createSettings([{}], '2027-03-01'),
);

const findingsIn = async (text: string, language: 'en' | 'de', publishAt?: string) => {
  const metadata = { language, ...(publishAt !== undefined && { publishAt }) };
  const { findings, crashes } = await judge(postOf(text, metadata), metadata, linter);
  if (crashes[0]) throw crashes[0].error;
  return findings.map(({ messageId, start, end }) => `${messageId}: ${text.slice(start, end)}`);
};

const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays('2027-03-01', days));
const language = fc.constantFrom('en' as const, 'de' as const);

describe('a weekday and a date', () => {
  test('are in peace exactly when they fit', () =>
    fc.assert(
      fc.asyncProperty(day, fc.integer({ min: 0, max: 6 }), language, async (date, shift, locale) => {
        const quote = `${weekdayName(addDays(date, shift), locale)}, ${dayName(date, locale)}`;
        const text = locale === 'en' ? `We open on ${quote}.` : `Wir öffnen am ${quote}.`;
        expect(await findingsIn(text, locale)).toEqual(shift === 0 ? [] : [`wrong-weekday: ${quote}`]);
      }),
    ));

  test('need a day that exists', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), async (month, date) => {
        const exists = dayOfParts(2027, month, date) !== undefined;
        const text = `Am ${date}.${month}.2027 öffnen wir.`;
        expect(await findingsIn(text, 'de')).toEqual(exists ? [] : [`no-such-day: ${date}.${month}.2027`]);
      }),
    ));
});

test('"tomorrow" is in peace exactly with the day after', () =>
  fc.assert(
    fc.asyncProperty(day, fc.integer({ min: -2, max: 6 }), language, async (own, distance, locale) => {
      const quote = `${locale === 'en' ? 'tomorrow' : 'morgen'} (${dayName(addDays(own, distance), locale)})`;
      const found = await findingsIn(`… ${quote}!`, locale, own);
      expect(found).toEqual(distance === 1 ? [] : [`wrong-day: ${quote}`]);
    }),
  ));

test('places lie within any text', () => {
  const pieces =
    'morgen|heute Abend|tomorrow|Monday|Mo.|, |(|)| |\n|3|31.|3.3.|March|März|2027|2027-03-03|this Friday|next week|guten|–|und|of|#|"|🔑';
  const text = fc.array(fc.constantFrom(...pieces.split('|')), { maxLength: 40 }).map((all) => all.join(' '));
  return fc.assert(
    fc.asyncProperty(text, language, fc.boolean(), async (some, locale, isDated) => {
      for (const found of await findingsIn(some, locale, isDated ? '2027-03-03T09:00' : undefined)) {
        expect(found).toMatch(/^[a-z-]+: \S(?:.*\S)?$/su);
      }
    }),
  );
});
