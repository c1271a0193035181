import { readFrontMatter } from '../front-matter.js';
import { postsOf } from '../parts.js';
import { DraftError, type Reader } from '../reader.js';
import { shiftedMap } from '../text-map.js';

/** A text file is one post, with front matter if it likes. */
export const text: Reader = {
  name: 'text',
  extensions: ['.txt'],
  async *read(source) {
    const draft = await source.text();
    const matter = await readFrontMatter(draft, 0, false);
    if (matter instanceof DraftError) {
      yield [matter];
      return;
    }
    const start = matter?.bodyStart ?? 0;
    yield postsOf(
      source.path,
      draft,
      [{ text: draft.slice(start), toSource: shiftedMap(start), matter, waivers: [] }],
      {},
    );
  },
};
