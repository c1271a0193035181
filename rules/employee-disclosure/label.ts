import type { PostView } from '../../src/rule/view.js';
import type { Hit } from '../../src/text/scan.js';
import { Flag } from '../../src/text/words.js';
import { group } from './words.js';

const words = new Set([
  'ad',
  'ads',
  'anzeige',
  'werbung',
  'advert',
  'advertisement',
  'advertising',
  'advertorial',
  'werbepost',
  'werbebeitrag',
]);
const tag =
  /^#(?:ad|ads|anzeige|werbung\w*|advert|advertisement|advertising|dauerwerbung|(?:unbe|be)zahlte?(?:werbung|partnerschaft|anzeige)\w*|paidad|paidpartnership\w*)$/iu;
const english = /^#sponsored$/iu;
/** "Werbung: …", "Ad | …", "[Anzeige]", "Anzeige, weil eingeladen"; not "Werbung nervt mich". */
const behind =
  /^(?:\s*(?:[:|·•–—,.!)\]/*\n\p{Extended_Pictographic}-]|$)|\s+(?:wegen|weil|da|unbezahlt|ohne|with|for|because|mit|für)(?!\p{L}))/u;

/** Whether an advertising label stands in the post. "#spon", "#collab" and thanks are none. */
export function labelled(post: PostView, hits: readonly Hit[]): boolean {
  if (hits.some((hit) => group[hit.group]?.role === 'label')) return true;
  for (const { type, start, end } of post.entities) {
    const text = post.text.slice(start, end);
    if (type === 'hashtag' && (tag.test(text) || (post.language !== 'de' && english.test(text)))) return true;
  }
  return post.words.some(({ form, flags, end, start }) => {
    const opens = flags & Flag.SentenceStart || /[([*|–—]\s?$/u.test(post.text.slice(Math.max(0, start - 2), start));
    const known = words.has(form.key) || (form.key === 'sponsored' && post.language !== 'de');
    return known && opens && !(flags & Flag.Quoted) && behind.test(post.text.slice(end, end + 12));
  });
}
