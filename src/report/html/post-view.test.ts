import { describe, expect, test } from 'vitest';
import { createStrategy } from '../../config/strategy.js';
import type { JudgedPost } from '../../lint/judged-post.js';
import { countMessages } from '../../lint/lint-source.js';
import type { LintMessage } from '../../lint/results.js';
import type { FormatContext } from '../format.js';
import { shownPosts } from './post-view.js';

const wrong: LintMessage = { ruleId: 'a', severity: 2, message: 'wrong', line: 1, column: 1 };
const odd: LintMessage = { ruleId: 'b', severity: 1, message: 'odd', line: 1, column: 1 };
const waiver: LintMessage = { ruleId: null, severity: 1, message: 'unused', line: 3, column: 1 };

function post(text: string, messages: LintMessage[] = [], more: Partial<JudgedPost> = {}): JudgedPost {
  const findings = messages.map((message) => ({ message, start: 0, end: 1 }));
  return { text, metadata: {}, language: 'en', isReply: false, length: text.length, line: 1, findings, ...more };
}

function context(posts: JudgedPost[], more: Partial<FormatContext> = {}): FormatContext {
  return { cwd: '/p', rulesMeta: {}, color: false, locale: 'en', posts: new Map([['/p/a.txt', posts]]), ...more };
}

describe('shownPosts', () => {
  test('numbers the posts, the worst first', () => {
    const posts = [post('fine'), post('odd', [odd]), post('wrong', [wrong])];
    const { posts: shown } = shownPosts([countMessages('/p/a.txt', [odd, wrong])], context(posts));
    expect(shown.map(({ number, text, severity, file }) => [number, text, severity, file])).toEqual([
      [1, 'wrong', 2, 'a.txt'],
      [2, 'odd', 1, 'a.txt'],
      [3, 'fine', 0, 'a.txt'],
    ]);
  });

  test('shows only what the results still hold, and finds copies of messages', () => {
    const results = [countMessages('/p/a.txt', [{ ...wrong }])];
    const { posts, others } = shownPosts(results, context([post('both', [odd, wrong])]));
    expect(posts[0]?.findings.map(({ message }) => message.ruleId)).toEqual(['a']);
    expect(others).toEqual([]);
  });

  test('loses no message', () => {
    const results = [countMessages('/p/a.txt', [wrong, waiver]), countMessages('/p/b.txt', [odd])];
    const { others } = shownPosts(results, context([post('text', [wrong])]));
    expect(others).toEqual([
      { file: 'a.txt', message: waiver },
      { file: 'b.txt', message: odd },
    ]);
  });

  test.each([
    ['/p', '/p/posts/a.txt', 'posts/a.txt'],
    ['C:\\p', 'C:\\p\\a.txt', 'a.txt'],
    ['/p', '/pp/a.txt', '/pp/a.txt'],
    ['/p', '<text>', '<text>'],
    ['/', '/a.txt', '/a.txt'],
  ])('from %s, %s is %s', (cwd, path, file) => {
    expect(shownPosts([countMessages(path, [wrong])], context([], { cwd })).others[0]?.file).toBe(file);
  });

  test.each([
    [{ author: { role: 'brand' as const, name: 'Acme', handle: '@acme' } }, 'Acme'],
    [{ author: { role: 'brand' as const, handle: '@acme' }, account: 'main' }, '@acme'],
    [{ account: 'main' }, 'main'],
    [{ author: { role: 'brand' as const } }, 'brand'],
    [{}, undefined],
  ])('%j is by %s', (metadata, author) => {
    expect(shownPosts([countMessages('/p/a.txt', [])], context([post('a', [], { metadata })])).posts[0]?.author).toBe(
      author,
    );
  });
});

describe('the topic of a post', () => {
  const topic = (id: string, ...keywords: string[]) => ({ id, keywords });
  const strategy = createStrategy({
    topics: [topic('robots', 'robot', 'Roboter'), topic('jobs', 'job opening', 'Stelle'), topic('odd', '*', '{x}')],
  });
  const settings = { today: '2027-03-01', strategy };

  test.each<[string, Partial<JudgedPost>, string | undefined]>([
    ['is what the draft says', { text: 'robots', metadata: { topic: 'jobs' } }, 'jobs'],
    ['is known by a keyword in any form', { text: 'Our robots can climb' }, 'robots'],
    ['is known by a keyword of two words', { text: 'We have two job openings' }, 'jobs'],
    ['is the one with more keywords', { text: 'Eine Stelle am Roboter, zwei Stellen im Büro', language: 'de' }, 'jobs'],
    ['may be none', { text: 'Good morning' }, undefined],
  ])('%s', (_, more, expected) => {
    const judged = post('', [], more);
    const { posts } = shownPosts([countMessages('/p/a.txt', [])], context([judged], { settings }));
    expect(posts[0]?.shownTopic).toBe(expected);
  });
});
