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
  if (isDisguised(hit, post) || isNamedAsProject(hit, post)) return true;
  if (isOrdinaryCompound(hit, entry, post)) return false;
  const near = nearby(hit, post, hits);
  const events = near.filter(({ group }) => eventGroups.has(group) && group !== 'figures' && entry.events().has(group));
  const around = stemsAround(hit, post);
  let score = 2 * Math.min(1, count(hits, 'secrecy')) + Math.min(2, events.length);
  score += countIn(around, entry.guarded) - countIn(around, entry.ordinary);
  score += Math.min(2, count(near, 'work')) - Math.min(3, count(near, 'ordinary'));
  // "Naming her as a speaker is fine": of whoever may be named, neither the company nor a capital tells anything.
  if (entry.mayBeNamed) return score > 0;
  score += namesCompany(post) ? 1 : 0;
  return score + writtenAsName(hit, post) > 0;
}

/** Sentences on which a reader would lean to tell the bird from the project. */
function nearby(hit: NameHit, { words }: PostView, hits: readonly Hit[]): Hit[] {
  const sentence = (words[hit.from] as Word).sentence;
  return hits.filter(({ from }) => Math.abs((words[from] as Word).sentence - sentence) <= 2);
}

/** A brand's post names its company anyway. */
function namesCompany({ names, role }: PostView): boolean {
  return names.some(
    ({ kind }) => kind === 'product' || (role !== 'brand' && (kind === 'company' || kind === 'handle')),
  );
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
  if (/[\d@$_]/.test(written) && !/[\d_]/.test(name)) return true;
  if (/^\p{L}(?:[^\p{L}\p{N}]{1,2}\p{L}){3,}/u.test(written)) return true;
  return /[^\p{Script=Latin}\p{N}\p{P}\s\p{M}]|[\u0250-\u02af\u1d00-\u1d7f\u{1d400}-\u{1d7ff}\u{ff00}-\u{ffef}\u{1f130}-\u{1f189}\u200b-\u200d\u00ad\u2060]/u.test(
    written,
  );
}

/** "Projekt Falke", "the code name Falcon". */
function isNamedAsProject(hit: NameHit, { words }: PostView): boolean {
  const before = words[hit.from - 1]?.form.key ?? '';
  return /^(proje[ck]ts?|\p{L}+projekt|codenamed?|codename|operation|working|project's)$/u.test(before);
}

/** "Murmeltier", where the entry itself says that the animal is fine. */
function isOrdinaryCompound(hit: NameHit, { ordinary }: Entry, { words }: PostView): boolean {
  const { key } = (words[hit.to - 1] as Word).form;
  return (
    (hit.match === 'head' || hit.match === 'tail') && (ordinary.has(stemGerman(key)) || ordinary.has(stemEnglish(key)))
  );
}

/**
 * What the way a word is written tells: "Falke-Launch" and "for Falke" make it a name; "a falcon", "the falcons" and
 * "falcon" with a small letter leave it the word that it is.
 */
function writtenAsName(hit: NameHit, { words, language, text }: PostView): number {
  const word = words[hit.from] as Word;
  const next = words[hit.to];
  if ((next && next.flags & Flag.Joined) || word.flags & Flag.Joined) return 2;
  if (hit.match === 'head' || hit.match === 'tail') return 0;
  if (hit.match === 'inflected' && !/s$/.test((words[hit.to - 1] as Word).form.key)) return -1;
  const before = words[hit.from - 1]?.form.key ?? '';
  if (language === 'de') return bareInGerman.test(before) && !(word.flags & Flag.SentenceStart) ? 1 : 0;
  if (language !== 'en' || word.flags & Flag.Hashtag) return 0;
  if (!word.form.titled) return /\p{Lu}\p{Ll}/u.test(text) ? -1 : 0;
  if (word.flags & Flag.SentenceStart) return 0;
  return articles.test(before) ? 0 : 1;
}

const articles = /^(the|a|an|this|that|these|those|my|our|your|her|his|their|some|every|each)$/;
const bareInGerman = /^(an|für|fuer|bei|wegen|ueber|um|zu|heisst|namens|genannt|dank|seit)$/;

function stemsAround(hit: NameHit, { words }: PostView): Set<string> {
  const stems = new Set<string>();
  for (const [index, { form }] of words.entries()) {
    if (index >= hit.from && index < hit.to) continue;
    if (form.key.length > 3) for (const stem of [stemEnglish(form.key), stemGerman(form.key)]) stems.add(stem);
  }
  return stems;
}

/** `[start, end)` of the whole compound or hashtag that a name stands in: "Falke-Launch", "#FalkeIsComing". */
export function wholeWord(
  hit: Pick<NameHit, 'start' | 'end' | 'to'>,
  { words, entities }: PostView,
): [start: number, end: number] {
  const hashtag = entities.find(({ type, start, end }) => type === 'hashtag' && start < hit.end && hit.start < end);
  if (hashtag) return [hashtag.start, hashtag.end];
  let to = hit.to;
  while (words[to] !== undefined && (words[to] as Word).flags & Flag.Joined) to++;
  return [hit.start, (words[to - 1] as Word).end];
}
