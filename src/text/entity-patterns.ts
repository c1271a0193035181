export const urlAt = /(?:https?:\/\/|www\.)[^\s<>"„“”»«]+/iuy;
export const domainAt =
  /(?:\.[\p{L}\p{N}-]{1,63}){0,5}?\.(?:com|de|org|net|io|eu|at|ch|uk|co|example|app|dev|info|ly|me|tv|test|shop|blog|ai|us|fr|corp|local|internal|intern|lan)(?![\p{L}\p{N}])(?:[/?#:][^\s<>"„“”»«]*)?/iuy;
export const emailRestAt = /@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/uy;
export const mentionAt = /@[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*(?:@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)?/uy;
export const emojiAt =
  /\p{RI}\p{RI}|[#*0-9]\uFE0F?\u20E3|\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F)?(?:\u200D\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F)?)*/uy;
export const camelParts =
  /\p{Lu}+(?=\p{Lu}[\p{Ll}\p{M}])|\p{Lu}?[\p{Ll}\p{M}\u200B-\u200D\u00AD]+|\p{Lu}+|\p{N}+|[^\p{Lu}\p{Ll}\p{N}_]+/gu;
/** "#Pr0jektF4lke" splits as "#ProjektFalke" does. */
export const digitAsLetter = /(?<=\p{L})\d(?=\p{Ll}{2})/gu;
export const trailingMarks = /[.,;:!?)\]'’]+$/u;

/** What a sticky pattern finds at an offset in UTF-16 code units. */
export function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
