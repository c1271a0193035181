import { isTopLevelDomain } from './domains.js';
import { type LinkedEntity, withoutOverlaps } from './entity.js';

// The patterns follow atproto's detection.ts (MIT or Apache-2.0), by which Bluesky's own apps find facets.
const mention = /(?<=^|\s|\()@[a-zA-Z0-9.-]+\b/g;
const link = /(?<=^|\s|\()(?:https?:\/\/\S+|([a-z][a-z0-9]*(?:\.[a-z0-9]+)+)\S*)/gi;
const hidden = '\\u00AD\\u2060\\u200A\\u200B\\u200C\\u200D\\u20e2';
const hashtag = new RegExp(`(?<=^|\\s)[#＃](?!\\ufe0f)[^\\s${hidden}]*[^\\d\\s\\p{P}${hidden}][^\\s${hidden}]*`, 'gu');
const cashtag = /(?<=^|\s|\()\$[A-Za-z][A-Za-z0-9]{0,4}(?=\s|$|[.,;:!?)"'\u2019])/g;
const longestTag = 64;

/** What Bluesky's apps make a link of: its facets, before handles are looked up. */
export function findBlueskyFacets(text: string): LinkedEntity[] {
  const found: LinkedEntity[] = [];
  for (const {
    0: { length },
    0: name,
    index: start,
  } of text.matchAll(mention)) {
    const isHandle = isDomain(name.slice(1)) || name.endsWith('.test');
    if (isHandle) found.push({ type: 'mention', start, end: start + length });
  }
  for (const { 0: written, 1: domain, index: start } of text.matchAll(link)) {
    if (domain !== undefined && !isDomain(domain)) continue;
    found.push({ type: 'url', start, end: start + withoutPunctuation(written).length });
  }
  for (const { 0: written, index: start } of text.matchAll(hashtag)) {
    const tag = written.replace(/\p{P}+$/u, '');
    if (tag.length > 1 && tag.length <= longestTag + 1) found.push({ type: 'hashtag', start, end: start + tag.length });
  }
  for (const {
    0: { length },
    index: start,
  } of text.matchAll(cashtag)) {
    found.push({ type: 'cashtag', start, end: start + length });
  }
  return withoutOverlaps(found);
}

function isDomain(name: string): boolean {
  const dot = name.lastIndexOf('.');
  return dot > 0 && isTopLevelDomain(name.slice(dot + 1));
}

function withoutPunctuation(url: string): string {
  const bare = url.replace(/[.,;:!?]$/, '');
  return bare.endsWith(')') && !bare.includes('(') ? bare.slice(0, -1) : bare;
}
