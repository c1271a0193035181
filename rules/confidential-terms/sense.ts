import type { PostView } from '../../src/rule/view.js';
import type { Hit, NameHit } from '../../src/text/scan.js';
import { stemEnglish, stemGerman } from '../../src/text/stem.js';
import { Flag, type Word } from '../../src/text/words.js';
import { type Entry, eventGroups } from './entry.js';

/**
 * Whether a code name whose entry also has a harmless sense stands for the secret: what speaks for the secret and for the
 * bird is weighed, and a tie is taken for the bird.
 */
export function isGuardedSense(hit: NameHit, entry: Entry, post: PostView, hits: readonly Hit[]): boolean {
  if (isDisguised(hit, post) || isJoined(hit, post)) return true;
  const events = hits.filter(({ group }) => eventGroups.has(group) && group !== 'figures' && entry.events().has(group));
  const around = stemsAround(hit, post);
  let score = looksLikeName(hit, post) ? 1 : 0;
  score += post.names.some(({ kind }) => kind === 'company' || kind === 'product' || kind === 'handle') ? 1 : 0;
  score += 2 * Math.min(1, count(hits, 'secrecy'));
  score += Math.min(2, count(hits, 'work')) + Math.min(2, events.length);
  score += countIn(around, entry.guarded) - countIn(around, entry.ordinary);
  score -= Math.min(3, count(hits, 'ordinary'));
  return score > 0;
}

function countIn(stems: ReadonlySet<string>, known: ReadonlySet<string>): number {
  let found = 0;
  for (const stem of stems) if (known.has(stem)) found++;
  return found;
}

function count(hits: readonly Hit[], group: string): number {
  return new Set(hits.filter((hit) => hit.group === group).map((hit) => hit.from)).size;
}

/** Nobody writes "F@lke", "𝗙𝗮𝗹𝗸𝗲" or "F a l k e" of a bird. */
function isDisguised({ start, end, name }: NameHit, { text }: PostView): boolean {
  const written = text.slice(start, end);
  if (/[\d@$]/.test(written) && !/\d/.test(name)) return true;
  if (/^\p{L}(?:[ .\-_·]\p{L}){3,}/u.test(written)) return true;
  return /[^\p{Script=Latin}\p{N}\p{P}\s\p{M}]|[\u0250-\u02af\u1d00-\u1d7f\u{1d400}-\u{1d7ff}\u{ff00}-\u{ffef}\u{1f130}-\u{1f189}\u200b-\u200d\u00ad\u2060]/u.test(
    written,
  );
}

/** "Falke-Launch", "#FalkeTarif", "Projekt Falke". */
function isJoined(hit: NameHit, { words }: PostView): boolean {
  const [before, next] = [words[hit.from - 1], words[hit.to]];
  if (hit.match === 'head' || hit.match === 'tail') return true;
  if (next && next.flags & Flag.Joined) return true;
  if ((words[hit.from] as Word).flags & Flag.Joined) return true;
  return before !== undefined && /^(proje[ck]t|codename|operation|working|project's|team)$/.test(before.form.key);
}

/** In English a capital inside a sentence and no article make a name: "so Falcon is keeping me busy". */
function looksLikeName(hit: NameHit, { words, language }: PostView): boolean {
  const word = words[hit.from] as Word;
  if (language !== 'en' || !word.form.titled || word.flags & Flag.SentenceStart) return false;
  const before = words[hit.from - 1]?.form.key ?? '';
  return !/^(the|a|an|this|that|my|our|your|her|his|some)$/.test(before);
}

function stemsAround(hit: NameHit, { words }: PostView): Set<string> {
  const stems = new Set<string>();
  for (const [index, { form }] of words.entries()) {
    if (index >= hit.from && index < hit.to) continue;
    if (form.key.length > 3) for (const stem of [stemEnglish(form.key), stemGerman(form.key)]) stems.add(stem);
  }
  return stems;
}

/** `[start, end)` of the whole compound or hashtag that a name stands in: "Falke-Launch", "#FalkeIsComing". */
export function wholeWord(hit: NameHit, { words, entities }: PostView): [start: number, end: number] {
  const hashtag = entities.find(({ type, start, end }) => type === 'hashtag' && start < hit.end && hit.start < end);
  if (hashtag) return [hashtag.start, hashtag.end];
  let to = hit.to;
  while (words[to] !== undefined && (words[to] as Word).flags & Flag.Joined) to++;
  return [hit.start, (words[to - 1] as Word).end];
}
