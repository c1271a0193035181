import type { Suggestion } from '../../src/rule/rule.js';
import type { PostView } from '../../src/rule/view.js';

/** A disclosure in the post's language, where the post still has room for it. */
export function disclosures(post: PostView, company: string): Suggestion[] {
  const german = post.language === 'de';
  const partner = post.role === 'partner';
  const wordings = partner
    ? [german ? 'Anzeige: ' : 'Ad: ']
    : german
      ? [`(Ich arbeite bei ${company}.)`, `(Ich arbeite da.)`]
      : [`(I work at ${company}.)`, `(I work there.)`];
  const text = wordings.find((wording) => fits(post, wording));
  if (!text) return [];
  const body = post.text.trimEnd().length;
  const data = { text: text.trim() };
  if (partner) return [{ messageId: 'add-label', data, start: 0, end: 0, text }];
  return [{ messageId: 'add-tie', data, start: body, end: body, text: body === 0 ? text : ` ${text}` }];
}

/** UTF-16 code units are at most what a platform counts, save for its short links: close enough to offer a wording. */
function fits({ text, facts }: PostView, wording: string): boolean {
  const limit = facts.limit?.value;
  return limit === undefined || text.trimEnd().length + wording.length + 1 <= limit;
}
