import { Parser } from 'htmlparser2';
import type { Excerpt } from '../excerpt.js';
import { createTextMap, type Segment } from '../text-map.js';

const paragraphs = new Set(['p', 'div', 'blockquote', 'ul', 'ol', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const unseen = new Set(['script', 'style', 'template']);

/** What people see of `html`: an empty line between paragraphs, a line break for `<br>`, no other tags, no entities. */
export function htmlExcerpt(html: string): Excerpt {
  const segments: Segment[] = [];
  const kept: string[] = [];
  let length = 0;
  let gap: { newlines: number; source: number } | undefined;
  let hidden = 0;
  const push = (text: string, source: number, sourceLength: number) => {
    const isSame = text.length === sourceLength && html.startsWith(text, source);
    segments.push({ start: length, source, length: text.length, ...(!isSame && { sourceLength }) });
    kept.push(text);
    length += text.length;
  };
  const breakBefore = (newlines: number, source: number) => {
    if (length > 0) gap = { newlines: Math.max(newlines, gap?.newlines ?? 0), source: gap?.source ?? source };
  };
  const parser = new Parser(
    {
      onopentagname(name) {
        if (name === 'br') push('\n', parser.startIndex, 0);
        else if (paragraphs.has(name)) breakBefore(2, parser.startIndex);
        else if (name === 'li') breakBefore(1, parser.startIndex);
        if (unseen.has(name)) hidden++;
      },
      ontext(text) {
        if (hidden > 0 || text === '') return;
        if (gap !== undefined) push('\n'.repeat(gap.newlines), gap.source, 0);
        gap = undefined;
        push(text, parser.startIndex, parser.endIndex + 1 - parser.startIndex);
      },
      onclosetag(name) {
        if (paragraphs.has(name)) breakBefore(2, parser.startIndex);
        if (unseen.has(name)) hidden--;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  if (segments.length === 0) segments.push({ start: 0, source: 0, length: 0 });
  return fromSegments(kept.join(''), segments, escapeHtml, html);
}

/** The text of an X archive, in which only `&`, `<` and `>` are written as entities. */
export function entityExcerpt(escaped: string): Excerpt {
  const segments: Segment[] = [];
  const kept: string[] = [];
  let length = 0;
  let from = 0;
  const push = (text: string, source: number, sourceLength?: number) => {
    segments.push({ start: length, source, length: text.length, ...(sourceLength && { sourceLength }) });
    kept.push(text);
    length += text.length;
  };
  for (const { 0: entity, 1: name, index } of escaped.matchAll(/&(amp|lt|gt);/g)) {
    if (index > from) push(escaped.slice(from, index), from);
    push(name === 'amp' ? '&' : name === 'lt' ? '<' : '>', index, entity.length);
    from = index + entity.length;
  }
  if (from < escaped.length || segments.length === 0) push(escaped.slice(from), from);
  return fromSegments(kept.join(''), segments, (text) => escapeHtml(text), escaped);
}

function fromSegments(text: string, segments: Segment[], encode: (text: string) => string, source: string): Excerpt {
  const toSource = createTextMap(segments);
  return {
    text,
    toSource,
    edit(start, end, changed) {
      const range = toSource(start, end);
      // A tag inside the range would be lost, and a line break is a tag.
      if (source.slice(...range).includes('<') || changed.includes('\n')) return undefined;
      return { range, text: encode(changed) };
    },
  };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
