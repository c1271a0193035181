import type { PostView } from '../../src/rule/view.js';
import type { Hit } from '../../src/text/scan.js';
import { stemEnglish, stemGerman } from '../../src/text/stem.js';
import type { Word } from '../../src/text/words.js';
import { type Entry, eventGroups, normalNumber } from './entry.js';

/**
 * Finds a secret told in other words: the person and the going, the place and the closing, the unpublished number with
 * what it counts. Returns `[start, end)` of the telling words.
 */
export function paraphrase(entry: Entry, post: PostView, hits: readonly Hit[]): [start: number, end: number] | undefined {
  return numberTold(entry, post) ?? allWordsTold(entry, post, hits) ?? eventTold(entry, post, hits);
}

function numberTold(entry: Entry, { words, text, names }: PostView): [number, number] | undefined {
  if (entry.numbers.size === 0) return undefined;
  for (const [index, word] of words.entries()) {
    const written = /^\d/.test(word.form.key) ? normalNumber(text.slice(word.start, word.end)) : '';
    if (!entry.numbers.has(written)) continue;
    const unit = /^\s?(?:%|€|£|\$|percent|per cent|prozent|euro|million|mio|mrd|bn|billion|milliarden)/iu.exec(text.slice(word.end));
    if (unit && entry.ownNumbers.has(written)) return [word.start, word.end + unit[0].length];
    const company = names.some(({ kind }) => kind === 'company' || kind === 'product');
    const nearby = words.slice(Math.max(0, index - 12), index + 12).filter((other) => isStemOf(other, entry.guarded));
    if (nearby.length + (company ? 1 : 0) >= 2) return [word.start, word.end];
  }
  return undefined;
}

/** "In plant 2 they start short-time work": every word of a describing term in one sentence, in any order. */
function allWordsTold({ telling, id, describes }: Entry, { words }: PostView, hits: readonly Hit[]): [number, number] | undefined {
  if (telling.length === 0) return undefined;
  const found = hits.filter(({ group }) => group === id);
  if (found.length < telling.length || !describes()) return undefined;
  for (const { from } of found) {
    const sentence = words[from]?.sentence;
    const here = found.filter((hit) => words[hit.from]?.sentence === sentence);
    if (new Set(here.map(({ phrase }) => phrase)).size < telling.length) continue;
    return [Math.min(...here.map(({ start }) => start)), Math.max(...here.map(({ end }) => end))];
  }
  return undefined;
}

function eventTold(entry: Entry, post: PostView, hits: readonly Hit[]): [number, number] | undefined {
  const anchors = entry.anchors();
  if (anchors.length === 0) return undefined;
  const anchored = post.words.filter(({ form }) => anchors.some((anchor) => isForm(form.key, anchor)));
  if (anchored.length === 0) return undefined;
  for (const hit of hits) {
    if (!eventGroups.has(hit.group) || !entry.events().has(hit.group) || hit.group === 'figures') continue;
    const sentence = post.words[hit.from]?.sentence ?? 0;
    const near = anchored.some((word) => Math.abs(word.sentence - sentence) <= 1);
    if (near) return [hit.start, hit.end];
  }
  return undefined;
}

function isForm(key: string, anchor: string): boolean {
  return key === anchor || (key.startsWith(anchor) && key.length - anchor.length <= 3);
}

function isStemOf({ form }: Word, stems: ReadonlySet<string>): boolean {
  return form.key.length > 3 && (stems.has(stemEnglish(form.key)) || stems.has(stemGerman(form.key)));
}
