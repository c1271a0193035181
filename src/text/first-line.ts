/** The first line with something in it, without the space around: `[start, end)` in UTF-16 code units. */
export function firstLine(text: string): { start: number; end: number } {
  const start = Math.max(0, text.search(/\S/));
  const end = text.indexOf('\n', start);
  return { start, end: start + text.slice(start, end < 0 ? undefined : end).trimEnd().length };
}
