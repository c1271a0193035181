import type { PostView } from '../../src/rule/view.js';
import type { Hit } from '../../src/text/scan.js';
import { Flag } from '../../src/text/words.js';
import type { Mention } from './mentions.js';
import { group, senseGroup, topicGroup } from './words.js';

/** From this score on a mention is taken for the product and not for the everyday word ("after work, homeward"). */
export const productSense = 1;
/** From this score on it may be either; then the post has to speak plainly for it. */
export const openSense = 0;
/** A German noun without an article. */
export const bareSense = 0.5;

/** How surely each mention means the company or its product; below `productSense` it may be the everyday word. */
export function sensesOf(post: PostView, hits: readonly Hit[], mentions: readonly Mention[]): number[] {
  const habit = capitalsOf(post);
  const shapes = mentions.map((mention) => shapeOf(post, mention, habit));
  const rivals = post.names.some(({ kind }) => kind === 'competitor');
  return mentions.map((mention, index) => {
    if (mention.name.kind !== 'product') return (shapes[index] as number) + 3;
    const company = mentions.some(({ name }) => name.kind !== 'product');
    const sibling = mentions.some(
      ({ name }, other) => name.name !== mention.name.name && (shapes[other] as number) >= 2,
    );
    return (shapes[index] as number) + (company ? 3 : sibling || rivals ? 2 : 0) + contextOf(hits, mention);
  });
}

/** What the words around say. A hit that is the name itself says nothing. */
function contextOf(hits: readonly Hit[], { name, start, end }: Mention): number {
  let [topic, product, ordinary] = [0, 0, 0];
  for (const hit of hits) {
    const overlaps = hit.start < end && start < hit.end;
    const role = group[hit.group]?.role;
    if (hit.group === topicGroup && !overlaps) topic = Math.max(topic, 1.5);
    else if (hit.group === senseGroup && !overlaps) topic = 2.5;
    else if (role === 'product' && !(overlaps && hit.to - hit.from === name.to - name.from))
      product = Math.max(product, overlaps ? 1.5 : 1);
    else if (role === 'ordinary') ordinary = Math.max(ordinary, overlaps ? 1.5 : 1);
  }
  return topic + product - ordinary;
}

/** What the name's own spelling says, held against the post's habit with capitals. */
function shapeOf(post: PostView, { name, start, hashtag, compound }: Mention, habit: Habit): number {
  if (name.kind === 'handle') return 3;
  const text = post.text.slice(name.start, name.end);
  const several = name.to - name.from > 1;
  if (hashtag) return several || compound ? 2 : 1;
  const distinct = /\d|\p{Ll}\p{Lu}|&/u.test(name.name) ? 2 : 0;
  if (compound) return name.match === 'exact' ? 2 + distinct : distinct;
  if (habit === 'none') return distinct + (several ? 0.5 : 0);
  const written = /^\p{Lu}/u.test(name.name);
  if (written && several && mixedCase(text, name.name)) return -3;
  if (written && /^\p{Ll}/u.test(text)) return distinct - 3;
  if (several) return 2 + distinct;
  const opens = ((post.words[name.from]?.flags ?? 0) & Flag.SentenceStart) !== 0 || start === 0;
  if (post.language === 'en') return distinct + (opens ? 0 : 2.5);
  return distinct + (determined(post, name.from) ? 0 : 0.5);
}

/** "der Anker", "ein alter Anker": German puts a word before a noun and rarely before a name. */
function determined({ words }: PostView, at: number): boolean {
  const [own, before] = [words[at], words[at - 1]];
  if (!own || !before || before.sentence !== own.sentence || own.flags & Flag.AfterBreak) return false;
  return determiners.test(before.form.key) || (!before.form.titled && /^.{3,}(?:e|en|er|es|em)$/.test(before.form.key));
}

const determiners =
  /^(?:d(?:er|ie|as|em|en|es)|'?n|ne|nen|nem|(?:k|m|d|s)?ein(?:e|em|en|er|es)?|(?:i|im|am|zu|zur|zum|beim|vom|ins|aufm|ans)|dies.*|jed.*|unser.*|eur.*|ihr.*)$/;

/** "Clocking off" is no "Clocking Off". */
function mixedCase(text: string, name: string): boolean {
  const [a, b] = [text.match(/\p{L}+/gu) ?? [], name.match(/\p{L}+/gu) ?? []];
  return b.some((word, index) => /^\p{Lu}/u.test(word) && /^\p{Ll}/u.test(a[index] ?? ''));
}

type Habit = 'usual' | 'none';

/** "none" where the author writes everything small, so that a small letter says nothing. */
function capitalsOf({ words }: PostView): Habit {
  let [openings, titled] = [0, 0];
  for (const { flags, form } of words) {
    if (flags & (Flag.Hashtag | Flag.Mention | Flag.Emoji | Flag.Url) || form.caps) continue;
    if (flags & Flag.SentenceStart && /^[a-z]/.test(form.key)) openings++;
    if (form.titled) titled++;
  }
  return titled * 2 >= openings && titled > 0 ? 'usual' : 'none';
}
