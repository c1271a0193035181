let segmenter: Intl.Segmenter | undefined;

/** Where the first `count` graphemes of a text end, in UTF-16 code units: of "👩‍💻 hi" the first one ends at 5. */
export function endOfGraphemes(text: string, count: number): number {
  if (count >= text.length) return text.length;
  // Without a character beyond Latin-1, and but for "\r\n", every code unit is a grapheme.
  if (/^[^\r\u0100-\uffff]*$/.test(text.slice(0, count + 1))) return count;
  segmenter ??= new Intl.Segmenter();
  let left = count;
  for (const { index } of segmenter.segment(text)) if (left-- === 0) return index;
  return text.length;
}
