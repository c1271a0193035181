const alwaysUseless = /[\u200b\u2060\ufeff\u180e]/;
const joiner = /[\u200c\u200d]/;
// Scripts that need joiners or break lines at U+200B: Arabic and its neighbours, the Indic ones, Thai to Khmer.
const needsThem = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\u0900-\u0dff\u0e00-\u109f\u1780-\u17ff]/u;
const emojiPart = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\u{e0020}-\u{e007f}]/u;
const runs = /[\u180e\u200b-\u200d\u2060\ufeff]+/g;

/**
 * `[start, end)` of zero-width characters that nobody can have meant, in UTF-16 code units: not inside emoji, not in
 * scripts that need them, not behind the "@" or "#" that they are to keep from becoming a link.
 */
export function findInvisible(text: string): { start: number; end: number }[] {
  return [...text.matchAll(runs)].flatMap(({ 0: run, index: start }) => {
    const end = start + run.length;
    const before = lastCharacter(text.slice(Math.max(0, start - 2), start));
    const after = text.slice(end, end + 2);
    if (before === '@' || before === '#' || needsThem.test(before) || needsThem.test(after)) return [];
    const isInEmoji = emojiPart.test(before) && emojiPart.test(after);
    if (joiner.test(run) && isInEmoji) return [];
    return alwaysUseless.test(run) || joiner.test(run) ? [{ start, end }] : [];
  });
}

function lastCharacter(text: string): string {
  return Array.from(text).at(-1) ?? '';
}
