import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inquiry } from '../rule/calendar.js';
import type { CalendarSettings } from '../rule/settings.js';
import { createZone } from '../time/zone.js';
import { createDeadline } from './deadline.js';
import { responseTimes } from './response-times.js';

const berlin = createZone('Europe/Berlin');
const at = (date: string) => berlin.instantOf(date) as number;
const hour = 3_600_000;

describe('by when an inquiry is to be answered', () => {
  const nineToFive = { from: '09:00', until: '17:00' };
  test.each<[calendar: CalendarSettings, receivedAt: string, deadline: string]>([
    [{}, '2027-03-05T16:00', '2027-03-06T16:00'],
    [{ respondWithin: '90 minutes' }, '2027-03-05T16:00', '2027-03-05T17:30'],
    [{ respondWithin: '2 days' }, '2027-03-05T16:00', '2027-03-07T16:00'],
    // The clocks go forward that night: 24 hours later it is an hour later.
    [{ respondWithin: '24h' }, '2027-03-27T12:00', '2027-03-28T13:00'],
    [{ respondWithin: '1 week' }, '2027-03-01T12:00', '2027-03-08T12:00'],
    // 5 March 2027 is a Friday.
    [{ respondWithin: '4h', businessHours: nineToFive }, '2027-03-05T10:00', '2027-03-05T14:00'],
    [{ respondWithin: '4h', businessHours: nineToFive }, '2027-03-05T16:00', '2027-03-08T12:00'],
    [{ respondWithin: '4h', businessHours: nineToFive }, '2027-03-06T23:00', '2027-03-08T13:00'],
    [{ respondWithin: '4h', businessHours: nineToFive }, '2027-03-08T07:00', '2027-03-08T13:00'],
    [{ respondWithin: '1 day', businessHours: nineToFive }, '2027-03-05T12:00', '2027-03-08T12:00'],
    [{ respondWithin: '1w', businessHours: nineToFive }, '2027-03-01T12:00', '2027-03-08T12:00'],
    [{ respondWithin: '2h', businessHours: { ...nineToFive, days: ['sat'] } }, '2027-03-05T12:00', '2027-03-06T11:00'],
    [{ respondWithin: '8h', businessHours: nineToFive }, '2027-03-26T17:00', '2027-03-29T17:00'],
  ])('%j, %s: %s', (calendar, receivedAt, deadline) => {
    expect(berlin.clockOf(createDeadline(calendar, berlin)(at(receivedAt)))).toEqual(berlin.clockOf(at(deadline)));
  });

  test('later questions are due later, and none before it was asked', () => {
    const deadlineOf = createDeadline({ respondWithin: '3h', businessHours: nineToFive }, berlin);
    const moment = fc.integer({ min: at('2027-03-01'), max: at('2027-11-30') });
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        expect(deadlineOf(first)).toBeGreaterThan(first);
        expect(deadlineOf(second)).toBeGreaterThanOrEqual(deadlineOf(first));
      }),
    );
  });
});

describe('how a company answers', () => {
  const inquiry = (id: string, receivedAt: string, answeredAt?: string): Inquiry => ({
    id,
    kind: 'question',
    receivedAt: at(receivedAt),
    ...(answeredAt !== undefined && { answeredAt: at(answeredAt) }),
  });

  test('nobody wrote', () => {
    expect(responseTimes([], { zone: berlin, now: 0 })).toEqual({ received: 0, answered: 0, open: 0, overdue: 0 });
  });

  test('some are answered, in time and late, some are not', () => {
    const inquiries = [
      inquiry('in an hour', '2027-03-01T09:00', '2027-03-01T10:00'),
      inquiry('in three hours', '2027-03-01T09:00', '2027-03-01T12:00'),
      inquiry('after two days', '2027-03-01T09:00', '2027-03-03T09:00'),
      inquiry('open for three days', '2027-03-02T12:00'),
      inquiry('open for an hour', '2027-03-05T11:00'),
      inquiry('answered tomorrow', '2027-03-05T10:00', '2027-03-06T09:00'),
      inquiry('asked tomorrow', '2027-03-06T10:00'),
    ];
    expect(responseTimes(inquiries, { zone: berlin, now: at('2027-03-05T12:00') })).toEqual({
      received: 6,
      answered: 3,
      median: 3 * hour,
      inTime: 0.5,
      open: 3,
      overdue: 1,
      longest: 72 * hour,
    });
  });

  test('the middle of two is between them', () => {
    const inquiries = [
      inquiry('a', '2027-03-01T09:00', '2027-03-01T10:00'),
      inquiry('b', '2027-03-01T09:00', '2027-03-01T12:00'),
    ];
    expect(responseTimes(inquiries, { zone: berlin, now: at('2027-03-05') }).median).toBe(2 * hour);
  });
});
