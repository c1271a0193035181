/** `[start, end)` in UTF-16 code units of the first line that holds something, without the blanks around it. */
export function firstLine(text: string): { start: number; end: number } {
  const start = text.search(/\S/);
  if (start < 0) return { start: 0, end: 0 };
  const end = text.indexOf('\n', start);
  return { start, end: start + text.slice(start, end < 0 ? undefined : end).trimEnd().length };
}
