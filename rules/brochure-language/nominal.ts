import type { PostView } from '../../src/rule/view.js';
import type { Hit } from '../../src/text/scan.js';
import { Flag, type Word } from '../../src/text/words.js';
import concrete from './concrete.yml';
import type { Passage } from './passages.js';

/** Endings by which German makes a noun of an action, with as many letters before them as such a noun has at least. */
const abstract = /^.{4,}(?:ungen|ung|heiten|heit|keiten|keit|ierung|tionen|tion|nahme|nahmen)$/;

/** "Zeitung" and "Wohnung" end so and are things; in a compound, the last part decides. */
const { things } = concrete as { things: string[] };

function isThing(key: string): boolean {
  const one = key.replace(/(?<=ung|heit|keit|tion)en$|(?<=nahme)n$/, '');
  return things.some((thing) => one.endsWith(thing));
}

/** The nouns in `words[from, to)` that say an action as if it were a thing. */
function abstractNouns({ words }: PostView, { from, to }: Passage, isNamed: (index: number) => boolean): Word[] {
  return words.slice(from, to).filter(({ form, flags }, at) => {
    if (!form.titled || flags & (Flag.Hashtag | Flag.Mention | Flag.Url | Flag.Quoted)) return false;
    return abstract.test(form.key) && !isThing(form.key) && !isNamed(from + at);
  });
}

/** So many nouns of action in a sentence are nominal style, one fewer beside "im Rahmen von" and its like. */
const fewest = 4;
/** And no more than so many words for each of them. */
const wordsForEach = 6;

/** The words that make a passage nominal style, as written; none where it isn't. `hits` are those of the passage. */
export function nominalIn(
  post: PostView,
  hits: readonly Hit[],
  passage: Passage,
  isNamed: (index: number) => boolean,
): string[] {
  const nouns = abstractNouns(post, passage, isNamed);
  if (nouns.length < fewest - 1) return [];
  const frames = hits.filter(({ group }) => group === 'frame');
  const isChain = nouns.length >= fewest || frames.length > 0;
  if (!isChain || (nouns.length + frames.length) * wordsForEach < passage.length) return [];
  return [...frames, ...nouns].sort((a, b) => a.start - b.start).map(({ start, end }) => post.text.slice(start, end));
}
