import type { AiOrigin, Media } from '../../src/post/post.js';
import type { PostView } from '../../src/rule/view.js';
import type { Hit } from '../../src/text/scan.js';
import { Flag } from '../../src/text/words.js';

/** Why a post is taken to show what AI made. `[start, end)` in UTF-16 code units of the post's text. */
export interface Sign {
  kind: 'said' | 'file-name' | 'alt' | 'credit';
  /** The file, or the words that give it away. */
  quote: string;
  origin: Exclude<AiOrigin, 'drawn'>;
  start: number;
  end: number;
}

/** The names under which these programs save what they made, and files whose name says it. */
const generatorFile =
  /^(?:dall[·.\s_-]?e[\s_-]|chatgpt image|gemini_generated_image|comfyui_\d|leonardo_(?:phoenix|kino|diffusion|lightning|anime)_|firefly .* \d{4,6}\.)|midjourney|stable[\s_-]?diffusion|(?:^|[\s_-])(?:ai|ki)[\s_-]?(?:generated|generiert)/i;

/** The first sign in the order of certainty: what the author says, what a file's name says, what the texts say. */
export function signIn(post: PostView, hits: readonly Hit[], find: (text: string) => readonly Hit[]): Sign | undefined {
  const { ai, media = [] } = post.metadata;
  // What is attached has no place in the text; the post's beginning is as near as it gets.
  const attached = { start: 0, end: 0 };
  const originOf = (one: Media) => one.ai ?? ai?.media;
  for (const one of media) {
    const origin = originOf(one);
    if (origin && origin !== 'drawn') return { kind: 'said', quote: one.file ?? '', origin, ...attached };
  }
  if (media.length === 0 && ai?.media && ai.media !== 'drawn')
    return { kind: 'said', quote: '', origin: ai.media, ...attached };
  const open = media.filter((one) => originOf(one) === undefined);
  const file = open.map((one) => baseName(one.file)).find((name) => generatorFile.test(name));
  if (file) return { kind: 'file-name', quote: file, origin: 'generated', ...attached };
  for (const { alt = '' } of open) {
    const said = alt === '' ? [] : find(alt);
    const found = labelsIn(said)[0] ?? said.find((hit) => hit.group === 'credit' || isBracketed(alt, hit));
    if (found) return { kind: 'alt', quote: alt.slice(found.start, found.end), origin: 'generated', ...attached };
  }
  if (media.some((one) => originOf(one) === 'drawn') || ai?.media === 'drawn') return undefined;
  const credit = hits.find((hit) => (hit.group === 'credit' && standsApart(post, hit)) || isBracketed(post.text, hit));
  if (!credit) return undefined;
  const { start, end } = credit;
  return { kind: 'credit', quote: post.text.slice(start, end), origin: 'generated', start, end };
}

/** Hits that tell readers of AI, without those that deny it. */
export function labelsIn(hits: readonly Hit[]): Hit[] {
  const denied = new Set<number>();
  for (const { group, from, to } of hits) if (group === 'denial') for (let at = from; at < to; at++) denied.add(at);
  return hits.filter(({ group, from, to }) => {
    if (group !== 'label') return false;
    for (let at = from; at < to; at++) if (denied.has(at)) return false;
    return true;
  });
}

/** "Image: Midjourney", "(Bild von Midjourney)", not "we like the picture by Midjourney". */
function standsApart({ words }: PostView, { from, to }: Hit): boolean {
  const opens = (words[from]?.flags ?? 0) & (Flag.SentenceStart | Flag.AfterBreak);
  return Boolean(opens) || words.slice(from, to).some(({ flags }) => flags & Flag.AfterBreak);
}

/** "A fox in the snow (Midjourney)", "A fox | Midjourney" */
function isBracketed(text: string, { group, start, end }: Hit): boolean {
  if (group !== 'tool') return false;
  return (
    /[([|·]\s?$/.test(text.slice(Math.max(0, start - 2), start)) &&
    /^[\s\d.v]{0,6}(?:[)\]|·\n]|$)/.test(text.slice(end, end + 8))
  );
}

function baseName(file = ''): string {
  return file.slice(file.search(/[^/\\]*$/));
}
