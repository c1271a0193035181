let segmenter: Intl.Segmenter | undefined;

/** How much is given to the Segmenter at a time, in UTF-16 code units: what each grapheme costs it grows with the text. */
const window = 256;

/** The graphemes of a text, which are what a reader takes for one character each: "é" and "👩‍💻" are one. */
export function* graphemesOf(text: string): Iterable<string> {
  for (let at = 0; at < text.length; ) {
    if (isSimpleAt(text, at) && (at + 1 === text.length || isSimpleAt(text, at + 1))) yield text[at++] as string;
    else {
      const end = endOfKnot(text, at);
      yield* segmentsOf(text.slice(at, end));
      at = end;
    }
  }
}

/**
 * A code unit that joins no other one of its kind, so that the Segmenter, which takes fifty times as long, need not be asked:
 * Latin letters, line feeds, dashes, quotation marks, dots and the euro (Grapheme_Cluster_Break is Other, or a Control that
 * always stands alone). Not a carriage return, a soft hyphen, © and ®, which emoji are made of.
 */
function isSimpleAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x7f) return unit >= 0x20 || unit === 0x0a;
  if (unit < 0x300) return unit >= 0xa0 && unit !== 0xa9 && unit !== 0xad && unit !== 0xae;
  return (unit >= 0x2010 && unit <= 0x2027) || unit === 0x20ac;
}

/** Behind the next two simple units in a row: between them, and only there, a grapheme surely ends. */
function endOfKnot(text: string, from: number): number {
  let end = from + 1;
  while (end < text.length && !(isSimpleAt(text, end - 1) && isSimpleAt(text, end))) end++;
  return end;
}

function* segmentsOf(text: string): Iterable<string> {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  let size = window;
  for (let at = 0; at < text.length; ) {
    const piece = text.slice(at, at + size);
    const isLast = at + size >= text.length;
    let whole = 0;
    // Where a piece ends in the middle of a grapheme nobody knows, so its last one begins the next piece.
    let pending = '';
    for (const { segment } of segmenter.segment(piece)) {
      if (pending !== '') yield pending;
      whole += pending.length;
      pending = segment;
    }
    if (isLast) {
      yield pending;
      return;
    }
    // One letter with hundreds of accents.
    size = whole === 0 ? size * 2 : window;
    at += whole;
  }
}

/** ASCII without a carriage return, where each code unit is a grapheme: the Segmenter would take fifty times as long. */
export function isPlainAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7e || unit === 0x0d) return false;
  }
  return true;
}

export function countGraphemes(text: string): number {
  if (isPlainAscii(text)) return text.length;
  let count = 0;
  for (const _ of graphemesOf(text)) count++;
  return count;
}

/** Where the first `count` graphemes of a text end, in UTF-16 code units: of "👩‍💻 hi" the first one ends at 5. */
export function endOfGraphemes(text: string, count: number): number {
  // A grapheme has at least one code unit.
  if (text.length <= count) return text.length;
  if (isPlainAscii(text.slice(0, count + 1))) return count;
  let [at, left] = [0, count];
  for (const grapheme of graphemesOf(text)) {
    if (left-- === 0) return at;
    at += grapheme.length;
  }
  return text.length;
}
