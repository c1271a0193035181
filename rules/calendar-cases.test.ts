import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ConfigInput } from '../src/config/config.js';
import { type Calendar, reviewPosts } from '../src/lint/calendar/review-posts.js';
import { rules } from './index.js';

interface CalendarCase extends Calendar {
  name: string;
  /** The findings in order; `post` counts from 1, `says` is a part of the English message. */
  finds: { post: number; message: string; says?: string }[];
  notices?: string[];
  /** Of a clean one: why nothing is found. */
  why?: string;
}

interface CaseFile {
  /** Holds for all cases; a case replaces it key by key. */
  settings?: ConfigInput;
  options?: object;
  cases: CalendarCase[];
}

const reviewing = rules.filter(({ review }) => review).map((rule) => [rule.id, rule] as const);

function caseFile(id: string): CaseFile {
  const file = new URL(`./${id}/calendar.yml`, import.meta.url);
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as CaseFile) : { cases: [] };
}

test('only rules that look across posts have calendars', () => {
  const folders = readdirSync(new URL('.', import.meta.url));
  const withCalendars = folders.filter((id) => existsSync(new URL(`./${id}/calendar.yml`, import.meta.url)));
  expect(reviewing.map(([id]) => id)).toEqual(expect.arrayContaining(withCalendars));
});

describe.each(reviewing)('%s', (id, rule) => {
  const file = caseFile(id);

  test('has calendars enough, clean ones with their reason', () => {
    expect(file.cases.length).toBeGreaterThanOrEqual(12);
    expect(file.cases.filter(({ finds }) => finds.length === 0).length).toBeGreaterThanOrEqual(5);
    expect(file.cases.filter(({ finds, why }) => finds.length === 0 && !why).map(({ name }) => name)).toEqual([]);
  });

  test.each(file.cases.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const calendar = {
      ...one,
      settings: { ...file.settings, ...one.settings },
      options: { ...file.options, ...one.options },
    };
    const { messages, notices } = await reviewPosts(rule, calendar);
    const found = messages.map(({ line, messageId }) => ({ post: line, message: messageId }));
    expect(found).toEqual(one.finds.map(({ post, message }) => ({ post, message })));
    for (const [index, { says = '' }] of one.finds.entries()) expect(messages[index]?.message).toContain(says);
    expect(notices.filter(({ ruleId }) => ruleId).map(({ messageId }) => messageId)).toEqual(one.notices ?? []);
    const german = await reviewPosts(rule, calendar, 'de');
    for (const { message } of [...messages, ...notices, ...german.messages, ...german.notices]) {
      expect(message).not.toMatch(/undefined|NaN|\[object|^\s*$/);
    }
  });
});
