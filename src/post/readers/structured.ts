import { type Excerpt, joinExcerpts, nest } from '../excerpt.js';
import type { FieldPath } from '../fields.js';
import type { Post, SourcePart } from '../post.js';
import { DraftError, type ReadItem } from '../reader.js';
import type { Entry } from '../shapes/shape.js';
import { mojibakeExcerpt } from './mojibake.js';

/** A parsed document in which values can be found again. */
export interface StructuredDocument {
  part: SourcePart;
  /** The string at `path`, with its way back to the file. */
  excerptAt(path: FieldPath): Excerpt;
  /** 1-based line and column of the value at `path`, or of the nearest one above it. */
  placeOf(path: FieldPath): { line: number; column: number };
}

/** Posts from the entries of a document; an entry that can't be understood is an error and no post. */
export async function postsFrom(entries: readonly Entry[], document: StructuredDocument): Promise<ReadItem[]> {
  const items: ReadItem[] = [];
  for (const { paths, as, described, isFrozen } of entries) {
    if (described.problems.length > 0) {
      for (const { message, path } of described.problems) {
        const { line, column } = document.placeOf(path);
        items.push(new DraftError(message, line, column));
      }
      continue;
    }
    const outer = joinExcerpts(
      paths.map((path) => document.excerptAt(path)),
      ' ',
    );
    const { text, toSource, edit } = as === undefined ? outer : nest(await unpack(outer.text, as), outer);
    const post: Post = {
      text,
      metadata: described.metadata,
      waivers: described.waivers,
      part: document.part,
      toSource,
      edit: isFrozen ? () => undefined : edit,
    };
    if (described.id !== undefined) post.id = described.id;
    items.push(post);
  }
  return items;
}

async function unpack(text: string, as: NonNullable<Entry['as']>): Promise<Excerpt> {
  if (as === 'mojibake') return mojibakeExcerpt(text);
  const { entityExcerpt, htmlExcerpt } = await import('./html.js');
  return as === 'html' ? htmlExcerpt(text) : entityExcerpt(text);
}
