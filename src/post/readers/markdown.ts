import { directEdit } from '../excerpt.js';
import { readFrontMatter } from '../front-matter.js';
import { readMetadata } from '../metadata.js';
import { type DraftPart, nextBreak, postsOf, threadDelimiter } from '../parts.js';
import { draftErrorAt } from '../position.js';
import type { SourcePart, Waiver } from '../post.js';
import { DraftError, type Reader, type ReadItem } from '../reader.js';
import { createTextMap, type Segment } from '../text-map.js';
import { readWaiverComment } from '../waivers.js';
import { findComments } from './html-comments.js';

/** A blog post or a social draft; its HTML comments are not published and may hold waivers. */
export const markdown: Reader = {
  name: 'markdown',
  extensions: ['.md', '.markdown'],
  async *read(source) {
    yield await readMarkdown(source.path, await source.text());
  },
};

async function readMarkdown(path: string, draft: string): Promise<ReadItem[]> {
  const matter = await readFrontMatter(draft, 0, false);
  if (matter instanceof DraftError) return [matter];
  const body = withoutComments(draft, matter?.bodyStart ?? 0);
  if (body.errors.length > 0) return body.errors;

  const toSource = createTextMap(body.segments);
  const others = matter === undefined ? undefined : await import('./containers.js');
  if (matter !== undefined && others?.isGalaxySocial(matter.fields)) {
    const whole: SourcePart = { text: draft, offset: 0, line: 1 };
    const { waivers } = readMetadata(matter.fields, 'front matter', matter.locate);
    const all = [...waivers, ...body.waivers.map(({ waiver }) => waiver)];
    return others.galaxyPosts(path, { text: body.text, toSource, edit: directEdit(toSource) }, matter, whole, all);
  }
  const social = (matter && others?.socialPosts(matter, draft)) ?? [];
  const delimiter = threadDelimiter(matter);
  const parts: DraftPart[] = [];
  for (let from = 0; from < body.text.length || parts.length === 0; ) {
    const cut = delimiter === undefined ? undefined : nextBreak(body.text, from, delimiter);
    const start = from;
    from = cut?.next ?? body.text.length;
    const isLast = from >= body.text.length;
    parts.push({
      text: body.text.slice(start, cut?.end),
      toSource: (first, end) => toSource(first + start, end + start),
      matter: start === 0 ? matter : undefined,
      waivers: body.waivers.filter(({ at }) => at >= start && (at < from || isLast)).map(({ waiver }) => waiver),
    });
  }
  return [...social, ...postsOf(path, draft, parts, social.length > 0 ? { platform: 'blog' } : {})];
}

interface Body {
  text: string;
  segments: Segment[];
  /** `at` is where the comment stood in the text. */
  waivers: { waiver: Waiver; at: number }[];
  errors: DraftError[];
}

function withoutComments(draft: string, bodyStart: number): Body {
  const body: Body = { text: '', segments: [], waivers: [], errors: [] };
  const kept: string[] = [];
  let length = 0;
  let from = bodyStart;
  const keep = (to: number) => {
    if (to > from || body.segments.length === 0) body.segments.push({ start: length, source: from, length: to - from });
    kept.push(draft.slice(from, to));
    length += to - from;
  };
  for (const comment of findComments(draft, bodyStart)) {
    if (!comment.closed) {
      const message =
        'The comment that begins here is never closed, so the rest of the draft would be invisible. End it with "-->".';
      body.errors.push(draftErrorAt(message, draft, comment.start));
      break;
    }
    keep(comment.removedStart);
    from = comment.removedEnd;
    const waivers = readWaiverComment(draft.slice(comment.start + 4, comment.end - 3));
    if (typeof waivers === 'string') body.errors.push(draftErrorAt(waivers, draft, comment.start));
    else {
      for (const waiver of waivers ?? []) {
        body.waivers.push({ waiver: { ...waiver, start: comment.start, end: comment.end }, at: length });
      }
    }
  }
  keep(draft.length);
  body.text = kept.join('');
  return body;
}
