import { expect, test } from 'vitest';
import type { FieldProblem } from './fields.js';
import { platformIn, platformsIn } from './platform-words.js';

test.each([
  ['X (Twitter)', 'x'],
  ['mastodon-eu-freiburg', 'mastodon'],
  ['linkedin_page', 'linkedin'],
  ['LinkedIn', 'linkedin'],
  ['bsky', 'bluesky'],
  ['google_business', undefined],
  ['exchange', undefined],
  ['', undefined],
])('%s speaks of %s', (name, platform) => {
  expect(platformIn(name)).toBe(platform);
});

test.each<[unknown, string[], string[]]>([
  ['x, LinkedIn; x', ['x', 'linkedin'], []],
  [['facebook', 'telegram'], ['facebook'], []],
  ['linkdin', [], ['There is no platform "linkdin". Did you mean "linkedin"?']],
  [7, [], []],
])('%j names %j', (value, platforms, messages) => {
  const problems: FieldProblem[] = [];
  expect(platformsIn(value, ['platform'], problems)).toEqual(platforms);
  expect(problems.map(({ message }) => message)).toEqual(messages);
});
