import { hashText } from '../text/features.js';
import { fold } from '../text/fold.js';

export interface Fingerprints {
  /** `post` is the post's id; without one the draft's name stands for it. */
  next(rule: string, text: string, post: string | undefined): string;
}

/**
 * Fingerprints of the findings of one draft: 16 hexadecimal digits that stay when the finding moves or its writing changes
 * in case, accents or blanks. Not a count, so that one breach mended and another one made is a new finding; only the same
 * words again in the same post are told apart by their number.
 */
export function createFingerprints(draft: string): Fingerprints {
  const seen = new Map<string, number>();
  return {
    next(rule, text, post) {
      const key = [rule, fold(text).replace(/\s+/g, ' ').trim(), post ?? draft].join('\0');
      const number = (seen.get(key) ?? 0) + 1;
      seen.set(key, number);
      return digest(number === 1 ? key : `${key}\0${number}`);
    },
  };
}

/** 16 hexadecimal digits: twice 32 bits of FNV-1a from different beginnings, against accidents and not against attackers. */
function digest(text: string): string {
  return [hashText(text), hashText(text, 0x9747b28c)].map((half) => half.toString(16).padStart(8, '0')).join('');
}
