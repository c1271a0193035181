import type { PostView } from '../../src/rule/view.js';
import { keepApart } from '../../src/text/overlap.js';
import type { NameHit } from '../../src/text/scan.js';
import { Flag } from '../../src/text/words.js';

/** A place where the post names the company, a product or a handle. Offsets are UTF-16 code units of the post's text. */
export interface Mention {
  name: NameHit;
  start: number;
  end: number;
  hashtag: boolean;
  /** Part of a longer word: "Wegwart-Offlinekarten", "#WegwartMoment". */
  compound: boolean;
}

/** One finding a post is enough, so that a thousand hashtags needn't be weighed against each other. */
const enough = 100;

/** The mentions of a post, the longest of those that share a word. */
export function mentionsOf({ names, words, entities, text }: PostView): Mention[] {
  const own = names
    .filter(({ kind }) => kind === 'company' || kind === 'product' || kind === 'handle')
    .slice(0, enough);
  own.sort((a, b) => b.to - b.from - (a.to - a.from) || order(a) - order(b));
  return keepApart(own)
    .sort((a, b) => a.from - b.from)
    .map((name) => {
      let [from, to] = [name.from, name.to];
      while (from > 0 && (words[from]?.flags ?? 0) & Flag.Joined) from--;
      while ((words[to]?.flags ?? 0) & Flag.Joined) to++;
      const first = words[from];
      const start = first?.start ?? name.start;
      const end = words[to - 1]?.end ?? name.end;
      const hashtag = ((first?.flags ?? 0) & Flag.Hashtag) !== 0;
      const tag = hashtag
        ? entities.find((entity) => entity.type === 'hashtag' && entity.start <= start && start < entity.end)
        : undefined;
      const compound = to - from > name.to - name.from || name.match === 'head' || name.match === 'tail';
      return { name, start: tag?.start ?? start, end: tag?.end ?? genitive(text, end), hashtag, compound };
    });
}

function order({ kind, match }: NameHit): number {
  return (match === 'exact' ? 0 : match === 'inflected' ? 4 : 8) + (kind === 'company' ? 0 : 1);
}

/** "Acme's" is one word to a reader. */
function genitive(text: string, end: number): number {
  return /^['’]s(?!\p{L})/u.test(text.slice(end, end + 3)) ? end + 2 : end;
}
