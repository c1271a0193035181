import type { JudgedPost } from '../../lint/judged-post.js';
import type { LintMessage, LintResult } from '../../lint/results.js';
import type { Platform } from '../../post/post.js';
import type { FormatContext } from '../format.js';
import { createTopicTeller } from '../strategy/topics.js';

/** A post as the page shows it: numbered, with the findings that the report is about. */
export interface ShownPost extends JudgedPost {
  /** From 1, in the order of the page; anchors are made of it. */
  number: number;
  file: string;
  platform: Platform;
  /** Who is shown as its author: a name, a handle, an account or a role. */
  author: string | undefined;
  /** As the draft says it, or by its words. */
  shownTopic: string | undefined;
  severity: 0 | 1 | 2;
}

export interface Shown {
  posts: ShownPost[];
  /** Messages that are about no post: unreadable drafts, crashed rules, waivers that are wrong. */
  others: { file: string; message: LintMessage }[];
}

/**
 * Joins results and posts, the worst first. A result may hold fewer messages than its posts, as with `--quiet`; none of its messages is
 * lost: what belongs to no post is among the `others`.
 */
export function shownPosts(results: readonly LintResult[], { cwd, posts, settings }: FormatContext): Shown {
  const topicOf = createTopicTeller(settings?.strategy);
  const shown: Shown = { posts: [], others: [] };
  for (const { filePath, messages } of results) {
    const file = shortPath(filePath, cwd);
    const left = new Map(messages.map((message) => [keyOf(message), message]));
    for (const post of posts?.get(filePath) ?? []) {
      const findings = post.findings.filter(({ message }) => left.delete(keyOf(message)));
      const { name, handle, role } = post.metadata.author ?? {};
      shown.posts.push({
        ...post,
        findings,
        number: 0,
        file,
        platform: post.metadata.platform ?? 'unknown',
        author: name ?? handle ?? post.metadata.account ?? role,
        shownTopic: topicOf(post),
        severity: findings.reduce<0 | 1 | 2>(
          (worst, { message }) => (message.severity > worst ? message.severity : worst),
          0,
        ),
      });
    }
    for (const message of left.values()) shown.others.push({ file, message });
  }
  shown.posts.sort((a, b) => b.severity - a.severity);
  for (const [index, post] of shown.posts.entries()) post.number = index + 1;
  return shown;
}

/** Steps between engine and report copy messages, so they are known by what they say and where. */
function keyOf({ ruleId, message, line, column, endLine, endColumn }: LintMessage): string {
  return JSON.stringify([ruleId, message, line, column, endLine, endColumn]);
}

/** `relative` of `node:path` would keep the page from being made in a browser. */
function shortPath(path: string, cwd: string): string {
  const rest = path.startsWith(cwd) ? path.slice(cwd.length) : path;
  return /^[\\/]/.test(rest) && rest !== path ? rest.slice(1) : path;
}
