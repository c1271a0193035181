import { type Excerpt, plainExcerpt } from '../excerpt.js';
import { createTextMap, type Segment } from '../text-map.js';

/** Meta's exports hold each byte of UTF-8 as a character of its own: "Ã¼" is "ü". Any other text is taken as it is. */
export function mojibakeExcerpt(written: string): Excerpt {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of bytes is meant
  if (!/[\x80-\xff]/.test(written) || /[^\x00-\xff]/.test(written)) return plainExcerpt(written, 0);
  const text = decode(written);
  if (text === undefined) return plainExcerpt(written, 0);
  const segments: Segment[] = [];
  let [start, source] = [0, 0];
  for (const character of text) {
    const sourceLength = byteLength(character);
    const last = segments.at(-1);
    if (sourceLength === 1 && last && last.sourceLength === undefined) last.length++;
    else segments.push({ start, source, length: character.length, ...(sourceLength > 1 && { sourceLength }) });
    start += character.length;
    source += sourceLength;
  }
  const toSource = createTextMap(segments);
  return {
    text,
    toSource,
    edit: (from, to, changed) => ({
      range: toSource(from, to),
      text: Array.from(new TextEncoder().encode(changed), (byte) => String.fromCharCode(byte)).join(''),
    }),
  };
}

function decode(written: string): string | undefined {
  const bytes = Uint8Array.from(written, (unit) => unit.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function byteLength(character: string): number {
  const codePoint = character.codePointAt(0) as number;
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}
