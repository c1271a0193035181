import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { buildIfStale, createScratch, type Run, type Scratch } from './scratch.js';

vi.setConfig({ testTimeout: 60_000 });

const text = 'Our spring range is here: quieter pumps, longer warranties and a fitter near you';
const config = `extends: smlint:recommended
company: {name: Acme}
calendar:
  timezone: Europe/Berlin
  approval: {roles: [brand], hash: true}
  onDuty: {from: '09:00', until: '18:00'}
strategy: {platforms: [{platform: linkedin, cadence: 3/week}]}
`;
const table = `date,platform,author,text,status,approved by,approval hash
2027-03-05 09:00,linkedin,brand,"${text}.",scheduled,Kim,HASH
2027-03-05 09:00,linkedin,brand,"See you on Monday, 9 March 2027.",scheduled,Kim,HASH
2027-03-19 17:30,linkedin,brand,"${text}! #spring",scheduled,,
`;

let scratch: Scratch;
beforeAll(() => buildIfStale(), 120_000);
beforeEach(() => {
  scratch = createScratch({ '.socialmediarc.yml': config, 'plan/march.csv': table });
});
afterEach(() => scratch.remove());

const ours = ['schedule-conflicts', 'duplicate-posts', 'posting-rhythm', 'approval'];

function found({ stdout }: Run): string[] {
  const [{ messages = [] } = {}] = JSON.parse(stdout) as {
    messages: { ruleId: string; messageId: string; line: number }[];
  }[];
  return messages.flatMap(({ ruleId, messageId, line }) =>
    ours.includes(ruleId) ? `${line} ${ruleId}/${messageId}` : [],
  );
}

const lint = () => scratch.smlint(['plan', '--today', '2027-03-01', '--format', 'json']);

test('a table of posts is held to its calendar', () => {
  expect(found(lint()).sort()).toEqual([
    '2 approval/changed',
    '3 approval/changed',
    '3 schedule-conflicts/same-slot',
    '3 schedule-conflicts/wrong-weekday',
    '4 approval/missing',
    '4 duplicate-posts/again',
    '4 posting-rhythm/gap',
    '4 schedule-conflicts/off-duty',
  ]);
});

test('the hash that smlint posts tells is the one that an approval needs', () => {
  const { stdout } = scratch.smlint(['posts', 'plan', '--format', 'json']);
  const hashes = (JSON.parse(stdout) as { hash: string }[]).map(({ hash }) => hash);
  scratch.write({ 'plan/march.csv': hashes.reduce((filled, hash) => filled.replace('HASH', hash), table) });
  expect(found(lint()).filter((one) => one.includes('approval'))).toEqual(['4 approval/missing']);
});

test('a config with hours that end before they begin, unknown days and dates that are none is refused', () => {
  const wrong = `calendar:
  onDuty: {from: '18:00', until: '09:00', days: [munday]}
  blackouts: [{from: 2027-02-30, until: 2027-03-01, reason: a}, {from: 2027-03-01, until: 2027-03-01}]
  approval: {role: [brand]}
`;
  scratch.write({ '.socialmediarc.yml': wrong });
  const { code, stderr } = scratch.smlint(['plan']);
  expect(code).toBe(2);
  expect(stderr).toContain('the day ends at "09:00", before it begins at "18:00"');
  expect(stderr).toContain('"munday" is not known here');
  expect(stderr).toContain('"2027-02-30" is not a day of the calendar');
  expect(stderr).toContain('"reason" is missing');
  expect(stderr).toContain('there is no key "role"; did you mean "roles"?');
});
