import { ignorable } from './characters.js';

/** Letters of other scripts that look like Latin ones (Unicode TR 39, the ones that share a glyph in common fonts). */
const lookAlikes: Record<string, string> = {
  а: 'a',
  в: 'b',
  е: 'e',
  ѕ: 's',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  һ: 'h',
  ӏ: 'l',
  г: 'r',
  п: 'n',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
  γ: 'y',
  ɑ: 'a',
  ɡ: 'g',
  ı: 'i',
  ℓ: 'l',
  ⅼ: 'l',
  օ: 'o',
  ո: 'n',
  ս: 'u',
  հ: 'h',
  ᴀ: 'a',
  ʙ: 'b',
  ᴄ: 'c',
  ᴅ: 'd',
  ᴇ: 'e',
  ꜰ: 'f',
  ɢ: 'g',
  ʜ: 'h',
  ɪ: 'i',
  ᴊ: 'j',
  ᴋ: 'k',
  ʟ: 'l',
  ᴍ: 'm',
  ɴ: 'n',
  ᴏ: 'o',
  ᴘ: 'p',
  ǫ: 'q',
  ʀ: 'r',
  ꜱ: 's',
  ᴛ: 't',
  ᴜ: 'u',
  ᴠ: 'v',
  ᴡ: 'w',
  ʏ: 'y',
  ᴢ: 'z',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
};
const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/**
 * Folds one word to the form in which words are compared: NFKC, lower case, styled and look-alike letters as plain ones,
 * no zero-width characters, "ä" and "ae" alike, "ß" and "ss" alike, no other accents, straight apostrophes.
 */
export function fold(word: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII range is meant
  if (/^[\x00-\x7f]*$/.test(word)) return word.toLowerCase();
  const plain = squaredToLetters(word).replace(ignorable, '').normalize('NFKC').toLowerCase();
  let folded = '';
  for (const character of plain.normalize('NFC')) {
    folded += umlauts[character] ?? lookAlikes[character] ?? withoutAccent(character);
  }
  return folded;
}

function withoutAccent(character: string): string {
  if (character === '’' || character === 'ʼ' || character === '‘' || character === '`') return "'";
  return character < '\u0080' ? character : character.normalize('NFD').replace(/\p{M}/gu, '');
}

/** NFKC knows no letter for "🅐" and "🅰". */
function squaredToLetters(word: string): string {
  return word.replace(/[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]/gu, (squared) => {
    const codePoint = squared.codePointAt(0) as number;
    return String.fromCharCode(97 + (codePoint >= 0x1f170 ? codePoint - 0x1f170 : codePoint - 0x1f150));
  });
}

const leet: Record<string, string> = {
  '@': 'a',
  $: 's',
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  9: 'g',
};

/** Reads digits and signs inside a folded word as letters: "f4lk3" and "f@lke" → "falke"; a number stays a number. */
export function unleet(folded: string): string {
  if (!/[\d@$]/.test(folded) || !/[a-z]/.test(folded)) return folded;
  return folded.replace(/[\d@$]/g, (digit) => leet[digit] ?? digit);
}

/** Words that lose their apostrophe to typing in a hurry; "ill", "hell" or "well" are words of their own. */
const ambiguousWithoutApostrophe = new Set([
  'ill',
  'hell',
  'well',
  'shell',
  'were',
  'wed',
  'id',
  'its',
  'shed',
  'lets',
  'cant',
]);

/** A folded word and, where that is no word of its own, the word as typed in a hurry: "don't" and "dont". */
export function withoutApostrophe(key: string): string[] {
  if (!key.includes("'")) return [key];
  const bare = key.replaceAll("'", '');
  return ambiguousWithoutApostrophe.has(bare) ? [key] : [key, bare];
}
