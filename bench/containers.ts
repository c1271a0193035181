import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { stringify } from 'csv-stringify/sync';

interface Post {
  id: string;
  text: string;
  platform: string;
  author: string;
  language: string;
}

/** What stands before, between and behind posts, and how one is written. */
interface Container {
  start: string;
  between: string;
  end: string;
  write(post: Post): string;
}

/** The posts of a file of JSON Lines as they stand in other containers. */
export const containers: Record<string, Container> = {
  'posts.csv': {
    start: 'id,text,platform,author,language\n',
    between: '',
    end: '',
    write: ({ id, text, platform, author, language }) => stringify([[id, text, platform, author, language]]),
  },
  'posts.json': { start: '[\n', between: ',\n', end: '\n]\n', write: (post) => JSON.stringify(post, null, 2) },
  'tweets.js': {
    start: 'window.YTD.tweets.part0 = [\n',
    between: ',\n',
    end: '\n]\n',
    write: ({ id, text, language }) =>
      JSON.stringify({ tweet: { ...around, id_str: id, lang: language, full_text: text } }, null, 2),
  },
};

/** About as much as X writes around each post. */
const around = {
  edit_info: {
    initial: {
      editTweetIds: ['1521688310457798656'],
      editableUntil: '2022-05-04T03:18:49.000Z',
      editsRemaining: '5',
      isEditEligible: true,
    },
  },
  retweeted: false,
  source: '<a href="https://mobile.twitter.com" rel="nofollow">Twitter Web App</a>',
  entities: {
    hashtags: [],
    symbols: [],
    user_mentions: [{ name: 'Acme', screen_name: 'acme', indices: ['0', '5'], id_str: '7', id: '7' }],
    urls: [],
  },
  display_text_range: ['0', '140'],
  favorite_count: '3',
  retweet_count: '1',
  created_at: 'Wed May 04 02:18:49 +0000 2022',
  favorited: false,
};

/** Writes the posts of `source` once, or over and over again until the file has `megabytes`. Returns how many there are. */
export async function writeContainer(name: string, source: string, path: string, megabytes?: number): Promise<number> {
  const { start, between, end, write } = containers[name] as Container;
  const out = createWriteStream(path);
  out.write(start);
  let count = 0;
  const isFull = () => megabytes !== undefined && out.bytesWritten >= megabytes * 1e6;
  do {
    for await (const line of createInterface({ input: createReadStream(source) })) {
      if (isFull()) break;
      if (!out.write((count === 0 ? '' : between) + write(JSON.parse(line) as Post))) await once(out, 'drain');
      count++;
    }
  } while (megabytes !== undefined && !isFull());
  out.end(end);
  await once(out, 'finish');
  return count;
}
