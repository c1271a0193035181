import type { Hit } from '../text/scan.js';
import { Flag } from '../text/words.js';
import phrases from './address/phrases.yml';
import { phrasesOf } from './phrase-file.js';
import type { PostView } from './view.js';

/** How a German post addresses its readers. */
export type Address = 'du' | 'ihr' | 'Sie';

/** The words of address; rules that ask `addressesIn` scan for them. */
export const { lexicon: addressLexicon } = phrasesOf(phrases);

export interface FoundAddress {
  form: Address;
  /** `[start, end)` in UTF-16 code units of the post's text. */
  start: number;
  end: number;
}

/** The addresses among a rule's hits, in order. */
export function addressesIn(post: PostView, hits: readonly Hit[]): FoundAddress[] {
  return hits.flatMap((hit) => {
    const form = formOf(post, hit);
    return form === undefined ? [] : [{ form, start: hit.start, end: hit.end }];
  });
}

/** "Sie" and "Ihnen" are an address only with a capital that no beginning of a sentence asks for. */
function formOf({ words, text }: PostView, { group, from, start, end }: Hit): Address | undefined {
  if (group === 'du' || group === 'ihr') return group;
  if (group !== 'sie') return undefined;
  const word = words[from];
  if (!word?.form.titled || word.flags & (Flag.SentenceStart | Flag.Quoted | Flag.Hashtag)) return undefined;
  // "Fragen? Sie …", "1. Sie …", "– Sie …": whatever isn't a letter, comma or bracket before it may be a beginning.
  return /[\p{L}\p{N},(] ?$/u.test(text.slice(Math.max(0, start - 2), start)) && end > start ? 'Sie' : undefined;
}

/** Whether an address is one that was chosen: "du or ihr" allows both. */
export function fitsAddress(form: Address, chosen: string): boolean {
  return chosen.split(' or ').includes(form);
}
