/**
 * Letters and digits that only look like styled ones: Mathematical Alphanumeric Symbols with the holes that Letterlike
 * Symbols fill, enclosed and full-width letters (Unicode 16, "Mathematical Alphanumeric Symbols", "Enclosed Alphanumeric
 * Supplement", "Halfwidth and Fullwidth Forms"), and the phonetic small capitals that text generators use.
 */
const styled =
  '\\u{1d400}-\\u{1d7ff}\\u24b6-\\u24e9\\u{1f130}-\\u{1f149}\\u{1f150}-\\u{1f169}\\u{1f170}-\\u{1f189}ℂℊℋℌℍℎℐℑℒℓℕℙℚℛℜℝℤℨℬℭℯℰℱℳℴᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ';
const wide = '\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a';
/** What the generators leave as it is, inside a word that they style. */
const within = 'äöüÄÖÜßẞ\\p{M}';

const smallCapitals: Record<string, string> = Object.fromEntries(
  Array.from('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', (letter, index) => [letter, 'abcdefghijklmnoprstuvwyz'.charAt(index)]),
);

const runs = new Map([styled, styled + wide].map((letters) => [letters, runOf(letters)]));

/** Words of styled letters with what stands between them. */
function runOf(letters: string): RegExp {
  const word = `[${letters}][${letters}${within}]*`;
  return new RegExp(`${word}(?:[ '’&.,:!?-]{1,3}${word})*`, 'gu');
}

// Between Chinese and Japanese characters, full-width letters are the ordinary ones.
const eastAsian = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
const any = new RegExp(`[${styled}${wide}]`, 'u');
// One styled letter is a variable of a formula or a bullet.
const word = new RegExp(`[${styled}${wide}]\\p{M}*[${within}]*[${styled}${wide}]`, 'u');

/** `[start, end)` of every run with a word in it, in UTF-16 code units. */
export function findStyled(text: string): { start: number; end: number }[] {
  if (!any.test(text)) return [];
  const run = runs.get(eastAsian.test(text) ? styled : styled + wide) as RegExp;
  return [...text.matchAll(run)].flatMap(({ 0: found, index }) =>
    word.test(found) ? [{ start: index, end: index + found.length }] : [],
  );
}

/** The run in plain letters, umlauts composed. */
export function plain(run: string): string {
  return Array.from(run, (character) => smallCapitals[character] ?? enclosed(character))
    .join('')
    .normalize('NFKC');
}

/** NFKC has no letter for "🅐" and "🅰". */
function enclosed(character: string): string {
  const code = character.codePointAt(0) as number;
  const base = [0x1f130, 0x1f150, 0x1f170].find((first) => code >= first && code < first + 26);
  return base === undefined ? character : String.fromCharCode(65 + code - base);
}
