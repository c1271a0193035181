import type { PostView } from '../../src/rule/view.js';
import { normalNumber } from '../../src/text/number.js';
import type { Hit } from '../../src/text/scan.js';
import { stemEnglish, stemGerman } from '../../src/text/stem.js';
import type { Word } from '../../src/text/words.js';
import { type Entry, eventGroups } from './entry.js';

/** What of a post is looked at for every entry of the list, worked out once. */
export interface Telling {
  /** Words that are numbers, with their normal form. */
  numbers: { index: number; normal: string }[];
  /** Hits of kinds of events. */
  events: Hit[];
}

export function tellingIn({ words, text }: PostView, hits: readonly Hit[]): Telling {
  const numbers = words.flatMap(({ form, start, end }, index) => {
    const first = form.key.charCodeAt(0);
    return first >= 0x30 && first <= 0x39 ? [{ index, normal: normalNumber(text.slice(start, end)) }] : [];
  });
  return { numbers, events: hits.filter(({ group }) => eventGroups.has(group) && group !== 'figures') };
}

/**
 * Finds a secret told in other words: the person and the going, the place and the closing, the unpublished number with
 * what it counts. Returns `[start, end)` of the telling words.
 */
export function paraphrase(
  entry: Entry,
  post: PostView,
  hits: readonly Hit[],
  telling: Telling,
): [start: number, end: number] | undefined {
  return numberTold(entry, post, hits, telling) ?? allWordsTold(entry, post, hits) ?? eventTold(entry, post, telling);
}

const unitAt = /\s?(?:%|€|£|\$|percent|per cent|prozent|euros?|million(?:en|s)?|mio|mrd|bn|billions?|milliarden?)/iuy;

function numberTold(
  entry: Entry,
  { words, text, names, role }: PostView,
  hits: readonly Hit[],
  { numbers }: Telling,
): [number, number] | undefined {
  const own =
    role === 'brand' || role === 'executive' || names.some(({ kind }) => kind === 'company' || kind === 'product');
  for (const { index, normal } of numbers) {
    if (!entry.numbers.has(normal)) continue;
    const word = words[index] as Word;
    unitAt.lastIndex = word.end;
    const unit = unitAt.exec(text);
    if (unit && entry.ownNumbers.has(normal)) return [word.start, word.end + unit[0].length];
    const nearby = words.slice(Math.max(0, index - 12), index + 12).filter((other) => isStemOf(other, entry.guarded));
    const kinds = hits.filter(({ group, from }) => entry.events().has(group) && Math.abs(from - index) <= 12);
    const content = nearby.length + Math.min(1, kinds.length);
    // "1.84" is hardly met by chance, "12" is met everywhere.
    const context = (own ? 1 : 0) + (isSpecific(normal) && unit && kinds.length > 0 ? 1 : 0);
    if (content > 0 && content + context >= (isSpecific(normal) ? 2 : 3))
      return [word.start, word.end + (unit?.[0].length ?? 0)];
  }
  return undefined;
}

function isSpecific(number: string): boolean {
  return number.includes('.') || number.length > 3;
}

function allWordsTold(
  { telling, id, describes }: Entry,
  { words }: PostView,
  hits: readonly Hit[],
): [number, number] | undefined {
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

function eventTold(entry: Entry, post: PostView, { events }: Telling): [number, number] | undefined {
  if (events.length === 0) return undefined;
  const anchors = entry.anchors();
  const anchored =
    anchors.length === 0 ? [] : post.words.filter(({ form }) => anchors.some((anchor) => isForm(form.key, anchor)));
  if (anchored.length === 0) return undefined;
  for (const { group, from, start, end } of events) {
    if (!entry.events().has(group)) continue;
    const sentence = post.words[from]?.sentence ?? 0;
    if (anchored.some((word) => Math.abs(word.sentence - sentence) <= 1)) return [start, end];
  }
  return undefined;
}

function isForm(key: string, anchor: string): boolean {
  return key === anchor || (key.startsWith(anchor) && key.length - anchor.length <= 3);
}

function isStemOf({ form }: Word, stems: ReadonlySet<string>): boolean {
  return form.key.length > 3 && (stems.has(stemEnglish(form.key)) || stems.has(stemGerman(form.key)));
}
