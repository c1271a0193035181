/** What a UTF-16 code unit can be to the word splitter. */
export const enum Kind {
  Unknown = 0,
  Letter = 1,
  Space = 2,
  Newline = 3,
  SentenceEnd = 4,
  Apostrophe = 5,
  Quote = 6,
  Hash = 7,
  At = 8,
  HighSurrogate = 9,
  Symbol = 10,
  Emoji = 11,
}

const kinds = new Uint8Array(0x10000);

/**
 * Zero-width characters, soft hyphens and bidirectional controls. They belong to the word around them and are folded
 * away, so that "Za\u200Bun" and "Zaun" are one word.
 */
export const ignorable =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF]/gu;

const letter =
  /[\p{L}\p{N}\p{M}_\u00AD\u034F\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF\u24B6-\u24E9]/u;
const pictograph = /\p{Extended_Pictographic}/u;

/** The kind of a code unit; looked up once per code unit and run, because regular expressions are dear. */
export function kindOf(unit: number): Kind {
  return kinds[unit] || classify(unit);
}

function classify(unit: number): Kind {
  const character = String.fromCharCode(unit);
  const kind = classifyCharacter(unit, character);
  kinds[unit] = kind;
  return kind;
}

function classifyCharacter(unit: number, character: string): Kind {
  if (unit >= 0xd800 && unit <= 0xdbff) return Kind.HighSurrogate;
  if (character === '\n' || character === '\r' || unit === 0x2028 || unit === 0x2029) return Kind.Newline;
  if (/\s/u.test(character)) return Kind.Space;
  if ('.!?…‽'.includes(character)) return Kind.SentenceEnd;
  if ("'’ʼ‘`".includes(character)) return Kind.Apostrophe;
  if ('"„“”«»‹›‚‟「」『』'.includes(character)) return Kind.Quote;
  if (character === '#' || character === '＃') return Kind.Hash;
  if (character === '@' || character === '＠') return Kind.At;
  if (letter.test(character)) return Kind.Letter;
  return pictograph.test(character) ? Kind.Emoji : Kind.Symbol;
}

/** Whether a code point above U+FFFF is written as a letter: styled "𝗙𝗮𝗹𝗸𝗲", squared "🅵🅰🅻🅺🅴", historic scripts. */
export function isAstralLetter(codePoint: number): boolean {
  if (codePoint >= 0x1f130 && codePoint <= 0x1f189) return true;
  return codePoint < 0x1f000 || codePoint > 0x1faff ? letter.test(String.fromCodePoint(codePoint)) : false;
}

export function isLetterAt(text: string, at: number): boolean {
  const kind = at < text.length ? kindOf(text.charCodeAt(at)) : Kind.Space;
  return kind === Kind.Letter || (kind === Kind.HighSurrogate && isAstralLetter(text.codePointAt(at) as number));
}

export function isDigitAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x30 && unit <= 0x39;
}

export function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}
