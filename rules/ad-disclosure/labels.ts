import type { PostView } from '../../src/rule/view.js';
import { fold } from '../../src/text/fold.js';
import type { Hit } from '../../src/text/scan.js';
import { Flag } from '../../src/text/words.js';

/** Something that could be meant as an advertising label. `[start, end)` in UTF-16 code units of the post's text. */
export interface Label {
  /** Folded, with a leading "#" for a hashtag: "#ad", "bezahlte werbung". */
  key: string;
  start: number;
  end: number;
  /** Nothing but signs and emoji stands before it. */
  isFirst: boolean;
  /** It stands before the fold, and not behind other hashtags. */
  isVisible: boolean;
}

/** How far back another hashtag is looked for, in UTF-16 code units; a bound, so that a wall of hashtags stays cheap. */
const longestTag = 100;

/** A label as the data writes it, in the form of `Label.key`. */
export function labelKey(written: string): string {
  return written.startsWith('#') ? `#${fold(written.slice(1))}` : written.split(' ').map(fold).join(' ');
}

/** Everything in the post that could be meant as a label, in order of place. */
export function labelsIn(post: PostView, hits: readonly Hit[]): Label[] {
  const { text, words, entities } = post;
  const first = words.findIndex(({ flags }) => !(flags & Flag.Emoji));
  const firstStart = first < 0 ? text.length : (words[first]?.start ?? 0);
  const labels: Label[] = [];
  const add = (key: string, start: number, end: number, isHidden: boolean) => {
    // The sign of a hashtag stands before its first word.
    const isFirst = start <= firstStart;
    labels.push({ key, start, end, isFirst, isVisible: isFirst || (end <= post.visibleEnd && !isHidden) });
  };
  for (const { type, start, end } of entities) {
    if (type !== 'hashtag') continue;
    add(
      `#${fold(text.slice(start + 1, end))}`,
      start,
      end,
      /[#＃][\p{L}\p{N}_]+\s*$/u.test(text.slice(Math.max(0, start - longestTag), start)),
    );
  }
  for (const hit of hits) {
    if (hit.group !== 'label' || !standsAlone(post, hit)) continue;
    const key = words.slice(hit.from, hit.to).map(({ form }) => form.key);
    add(key.join(' '), hit.start, hit.end, false);
  }
  return labels.sort((a, b) => a.start - b.start);
}

/** "Werbung: …", "Ad | …", "[Anzeige]", "Anzeige #ad", "Anzeige, weil eingeladen". */
const behind =
  /^(?:\s*(?:[:|·•–—,.!)\]/*#@\n\p{Extended_Pictographic}-]|$)|\s+(?:wegen|weil|da|with|for|because|mit|für)(?!\p{L}))/u;

/** What such words are worth depends on who follows: "thanks to @acme", not "thanks to everybody". */
const needsName = new Set(['to', 'by', 'with', 'mit', 'von']);

/** "Werbung nervt mich" bears no label, and "a paid partnership" says the same wherever it stands. */
function standsAlone({ text, words, names }: PostView, { from, to, start, end }: Hit): boolean {
  const word = words[from];
  if (!word || word.flags & (Flag.Hashtag | Flag.Quoted)) return false;
  if (to - from > 1) {
    const isNamed = Boolean((words[to]?.flags ?? 0) & Flag.Mention) || names.some((name) => name.from === to);
    return isNamed || !needsName.has(words[to - 1]?.form.key ?? '');
  }
  const opens = word.flags & Flag.SentenceStart || /[([*|–—/]\s?$/u.test(text.slice(Math.max(0, start - 2), start));
  return Boolean(opens) && behind.test(text.slice(end, end + 12));
}
