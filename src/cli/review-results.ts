import { type Reviewable, type ReviewOptions, reviewCalendar } from '../lint/calendar/review.js';
import type { JudgedPost } from '../lint/judged-post.js';
import type { LintMessage, LintResult } from '../lint/results.js';
import { firstLine } from '../text/first-line.js';

/** Lets the rules that look across posts see all results; what they find is put beside the posts that a report shows, too. */
export async function reviewResults(
  entries: readonly Reviewable[],
  options: ReviewOptions,
  shown?: ReadonlyMap<string, readonly JudgedPost[]>,
): Promise<LintResult[]> {
  const reviewed = await reviewCalendar(entries, options);
  for (const [index, { result }] of entries.filter(({ isContext }) => !isContext).entries()) {
    const known = new Set(result.messages);
    const added = (reviewed[index] as LintResult).messages.filter((message) => !known.has(message));
    for (const message of added) placeIn(shown?.get(result.filePath) ?? [], message);
  }
  return reviewed;
}

function placeIn(posts: readonly JudgedPost[], message: LintMessage): void {
  const { line = 0, postId } = message;
  const post = posts.findLast((one) => one.line <= line && (postId === undefined || one.id === postId));
  if (!post) return;
  post.findings.push({ message, ...firstLine(post.text) });
  post.findings.sort((a, b) => a.start - b.start);
}
