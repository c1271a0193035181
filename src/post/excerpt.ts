import type { ToSource } from './text-map.js';

/** `[start, end)` of a text, in UTF-16 code units, gives way to `text`. */
export interface Edit {
  range: [number, number];
  text: string;
}

/** Says what to write where in the source for a change of the text; `undefined` where its container can't take it. */
export type WriteBack = (start: number, end: number, text: string) => Edit | undefined;

/** A text that was taken out of a container, such as a cell or a JSON string, with the way back into it. */
export interface Excerpt {
  text: string;
  toSource: ToSource;
  edit: WriteBack;
}

/**
 * For a text that the source holds as it is, apart from what was taken out between, such as a comment: a change must not
 * take that along.
 */
export function directEdit(toSource: ToSource): WriteBack {
  return (start, end, text) => {
    const range = toSource(start, end);
    return range[1] - range[0] === end - start ? { range, text } : undefined;
  };
}

/** A text that stands in the source as it is. */
export function plainExcerpt(text: string, offset: number): Excerpt {
  return {
    text,
    toSource: (start, end) => [start + offset, end + offset],
    edit: (start, end, changed) => ({ range: [start + offset, end + offset], text: changed }),
  };
}

/** What `inner` took out of the text of `outer`, such as HTML in a JSON string. */
export function nest(inner: Excerpt, outer: Excerpt): Excerpt {
  return {
    text: inner.text,
    toSource: (start, end) => outer.toSource(...inner.toSource(start, end)),
    edit(start, end, text) {
      const edit = inner.edit(start, end, text);
      return edit && outer.edit(...edit.range, edit.text);
    },
  };
}

/** `[from, to)` of an excerpt as one of its own. */
export function sliceOf(whole: Excerpt, from: number, to: number): Excerpt {
  if (from === 0 && to === whole.text.length) return whole;
  return {
    text: whole.text.slice(from, to),
    toSource: (start, end) => whole.toSource(start + from, end + from),
    edit: (start, end, text) => whole.edit(start + from, end + from, text),
  };
}

/** Several excerpts as one text with `between` between them; a change that touches two of them can't be written. */
export function joinExcerpts(parts: readonly Excerpt[], between: string): Excerpt {
  const [first] = parts;
  if (parts.length === 1 && first) return first;
  const starts: number[] = [];
  let length = 0;
  for (const { text } of parts) {
    starts.push(length);
    length += text.length + between.length;
  }
  const indexAt = (offset: number) =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= offset),
    );
  const inPart = (index: number, offset: number) => {
    const { text } = parts[index] as Excerpt;
    return Math.min(text.length, offset - (starts[index] as number));
  };
  const point = (owner: number, offset: number, side: 0 | 1) => {
    const index = indexAt(owner);
    const inside = inPart(index, offset);
    const part = parts[index] as Excerpt;
    return part.toSource(side === 0 ? inside : Math.max(0, inside - 1), inside)[side];
  };
  return {
    text: parts.map(({ text }) => text).join(between),
    toSource(start, end) {
      const from = point(start, start, 0);
      return [from, end > start ? Math.max(from, point(end - 1, end, 1)) : from];
    },
    edit(start, end, text) {
      const index = indexAt(start);
      const own = start - (starts[index] as number);
      const part = parts[index] as Excerpt;
      if (end - start + own > part.text.length) return undefined;
      return part.edit(own, own + end - start, text);
    },
  };
}
