import { readFrontMatter } from '../front-matter.js';
import { type DraftPart, nextBreak, postsOf, threadDelimiter } from '../parts.js';
import { DraftError, type Reader, type ReadItem } from '../reader.js';
import { shiftedMap } from '../text-map.js';

/** The files of twitter-together and toot-together: a post or a thread, each part with front matter if it likes. */
export const tweet: Reader = {
  name: 'tweet',
  extensions: ['.tweet', '.toot'],
  async *read(source) {
    yield await readThread(source.path, await source.text());
  },
};

async function readThread(path: string, draft: string): Promise<ReadItem[]> {
  const parts: DraftPart[] = [];
  let delimiter = '---';
  for (let from = 0; from < draft.length || parts.length === 0; ) {
    const matter = await readFrontMatter(draft, from, true);
    if (matter instanceof DraftError) return [matter];
    delimiter = threadDelimiter(matter) ?? delimiter;
    const start = matter?.bodyStart ?? from;
    const cut = nextBreak(draft, start, delimiter);
    parts.push({ text: draft.slice(start, cut?.end), toSource: shiftedMap(start), matter, waivers: [] });
    from = cut?.next ?? draft.length;
  }
  return postsOf(path, draft, parts, { platform: path.toLowerCase().endsWith('.toot') ? 'mastodon' : 'x' });
}
