import { type LinkedEntity, withoutOverlaps } from './entity.js';
import { findXUrls } from './x-urls.js';

// Classes as in twitter-text 3.1 (Apache-2.0).
const latin =
  /[\xC0-\xD6\xD8-\xF6\xF8-\u024F\u0253\u0254\u0256\u0257\u0259\u025B\u0263\u0268\u026F\u0272\u0289\u028B\u02BB\u0300-\u036F\u1E00-\u1EFF]/
    .source;
const special =
  '_\\u200c\\u200d\\ua67e\\u05be\\u05f3\\u05f4\\uff5e\\u301c\\u309b\\u309c\\u30a0\\u30fb\\u3003\\u0f0b\\u0f0c\\xb7';
const tagUnit = `[\\p{L}\\p{M}\\p{Nd}${special}]`;

/** A lookahead and a reference to it match as much as they can and give nothing back: X does not shorten a name to make it fit. */
const mention = new RegExp(
  `(?<=^|[^a-zA-Z0-9_!#$%&*@＠]|(?:^|[^a-zA-Z0-9_+~.-])[rR][tT]:?)[@＠](?=([a-zA-Z0-9_]{1,20}(?:\\/[a-zA-Z][a-zA-Z0-9_-]{0,24})?))\\1(?![@＠]|${latin}|:\\/\\/)`,
  'gu',
);
const hashtag = new RegExp(
  `(?:(?<=[\\uFE0E\\uFE0F])|(?<!${tagUnit}|&))[#＃](?!\\uFE0F|\\u20E3)(?=(${tagUnit}*[\\p{L}\\p{M}]${tagUnit}*))\\1(?![#＃]|:\\/\\/)`,
  'gu',
);
const cashtag = /(?<=^|\s)\$[a-z]{1,6}(?:[._][a-z]{1,2})?(?=$|\s|[!'#%&()*+,\\\-./:;<=>?@[\]^_{|}~$])/giu;

/** What X makes a link of. */
export function findXEntities(text: string): LinkedEntity[] {
  const found = findXUrls(text);
  if (/[@＠]/.test(text)) found.push(...all(text, mention, 'mention'));
  if (/[#＃]/.test(text)) found.push(...all(text, hashtag, 'hashtag'));
  if (text.includes('$')) found.push(...all(text, cashtag, 'cashtag'));
  return withoutOverlaps(found);
}

function all(text: string, pattern: RegExp, type: LinkedEntity['type']): LinkedEntity[] {
  return [...text.matchAll(pattern)].map(({ 0: { length }, index }) => ({ type, start: index, end: index + length }));
}
