import { expect, test } from 'vitest';
import { countMessages } from '../lint/lint-source.js';
import type { LintMessage } from '../lint/results.js';
import { exitCodeOf } from './exit-code.js';
import { wantsColor } from './io.js';

const warning: LintMessage = { ruleId: 'x', severity: 1, message: '' };
const error: LintMessage = { ruleId: 'x', severity: 2, message: '' };
const fatal: LintMessage = { ...error, fatal: true };

test.each([
  [[], undefined, 0],
  [[warning], undefined, 0],
  [[warning], 1, 0],
  [[warning, warning], 1, 1],
  [[warning], 0, 1],
  [[error], undefined, 1],
  [[error, fatal], undefined, 2],
  [[fatal], 0, 2],
])('exit code %#', (messages: LintMessage[], maxWarnings, expected) => {
  const results = messages.map((message, index) => countMessages(`/${index}`, [message]));
  expect(exitCodeOf(results, maxWarnings)).toBe(expected);
});

test.each([
  [undefined, {}, true, true],
  [undefined, {}, false, false],
  [undefined, { NO_COLOR: '1' }, true, false],
  [undefined, { NO_COLOR: '' }, true, true],
  [undefined, { TERM: 'dumb' }, true, false],
  [undefined, { FORCE_COLOR: '1' }, false, true],
  [undefined, { FORCE_COLOR: '0' }, true, false],
  [undefined, { FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  [false, { FORCE_COLOR: '1' }, true, false],
  [true, { NO_COLOR: '1' }, false, true],
])('flag %s, environment %j, terminal %s: colour %s', (flag, env: Record<string, string>, isTTY, expected) => {
  expect(wantsColor(flag, env, { write: () => true, isTTY })).toBe(expected);
});
