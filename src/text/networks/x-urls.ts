import { isResolvable, topLevelDomainLength } from './domains.js';
import type { LinkedEntity } from './entity.js';

// The character classes are those of twitter-text 3.1 (Apache-2.0), which X counts and links by.
const spaces = '\\t-\\r \\x85\\xA0\\u1680\\u180E\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000';
const directional = '\\u202A-\\u202E\\u061C\\u200E\\u200F\\u2066-\\u2069';
const invalid = '\\uFFFE\\uFEFF\\uFFFF';
const punctuation = "!'#%&()*+,\\\\\\-./:;<=>?@[\\]\\^_{|}~$";
const latin =
  '\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u024F\\u0253\\u0254\\u0256\\u0257\\u0259\\u025B\\u0263\\u0268\\u026F\\u0272\\u0289\\u028B\\u02BB\\u0300-\\u036F\\u1E00-\\u1EFF';
const label = `[^${punctuation}${spaces}${directional}${invalid}]`;
/** Far more than DNS allows: a bound, so that "a_a_a…" doesn't cost the square of its length. */
const longestRun = 255;
const labels = `${label}(?:(?:${label}|[_-]){0,${longestRun}}${label})?`;
const pathUnit = `a-z\\u0400-\\u04FF0-9!*';:=+,.$/%#[\\]\\-\\u2013_~@|&${latin}`;
const parentheses = `\\((?:[${pathUnit}]+|[${pathUnit}]*\\([${pathUnit}]+\\)[${pathUnit}]*)\\)`;
const queryUnit = "[a-z0-9!?*'@();:&=+$/%#[\\]\\-_.,~|]";

/** The same for "a.a.a…". */
const mostLabels = 20;

/** No letter of an address, and no sign of a mention, hashtag or cashtag, may stand right before one. */
const candidate = new RegExp(
  `(^|[^A-Za-z0-9@＠$#＃${invalid}])(https?:\\/\\/)?((?:${labels}\\.){1,${mostLabels}}${labels})`,
  'gi',
);
const port = /:[0-9]+/y;
const path = new RegExp(
  `\\/(?:[${pathUnit}]*(?:${parentheses}[${pathUnit}]*)*[+\\-a-z\\u0400-\\u04FF0-9=_#/${latin}]|${parentheses}|@[${pathUnit}]+\\/)*`,
  'iy',
);
const query = new RegExp(`\\?${queryUnit}*[a-z0-9\\-_&=#/]`, 'iy');
const shortener = new RegExp(`^https?:\\/\\/t\\.co\\/([a-z0-9]+)(?:\\?${queryUnit}*[a-z0-9\\-_&=#/])?`, 'i');
const asciiName = new RegExp(`(?:[\\-a-z0-9${latin}]+\\.)+`, 'gi');
const longestSlug = 40;
const longestUrl = 4096;

/** The links that X makes of a text, with and without a protocol; X counts each as 23. */
export function findXUrls(text: string): LinkedEntity[] {
  if (!text.includes('.')) return [];
  const found: LinkedEntity[] = [];
  candidate.lastIndex = 0;
  for (let match = candidate.exec(text); match; match = candidate.exec(text)) {
    const [, before = '', protocol = '', host = ''] = match;
    const start = match.index + before.length;
    const from = start + protocol.length;
    const domain = validDomain(text, from, host);
    if (domain === 0) {
      // "word.https://example.com": what follows the first label may be an address of its own.
      candidate.lastIndex = from + host.indexOf('.');
      continue;
    }
    const rest = restOf(text, from + domain);
    candidate.lastIndex = rest.end;
    if (!isResolvable(host.slice(0, domain)) || rest.end - start > longestUrl) continue;
    if (protocol !== '') {
      const end = start + withinShortener(text.slice(start, rest.end));
      if (end > start) found.push({ type: 'url', start, end });
    } else if (!/[-_./]/.test(before)) {
      found.push(...asciiParts(text, from, from + domain, rest));
    }
  }
  return found;
}

interface Rest {
  end: number;
  hasPath: boolean;
}

/** Port, path and query behind a domain that ends at `at`. */
function restOf(text: string, at: number): Rest {
  const afterPort = matchEnd(port, text, at);
  const afterPath = matchEnd(path, text, afterPort);
  return { end: matchEnd(query, text, afterPath), hasPath: afterPath > afterPort };
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/** The length of the longest beginning of `host`, which stands at `from`, that ends in a top-level domain; 0 without one. */
function validDomain(text: string, from: number, host: string): number {
  for (let dot = host.lastIndexOf('.'); dot > 0; dot = host.lastIndexOf('.', dot - 1)) {
    const length = topLevelDomainLength(host.slice(dot + 1));
    if (length === 0 || /[0-9a-zA-Z@+-]/.test(text[from + dot + 1 + length] ?? ' ')) continue;
    const name = host.slice(host.lastIndexOf('.', dot - 1) + 1, dot);
    if (!name.includes('_')) return dot + 1 + length;
  }
  return 0;
}

/** Nothing may follow the slug of a t.co link, and its slug has an end. */
function withinShortener(url: string): number {
  const short = shortener.exec(url);
  if (!short) return url.length;
  return (short[1] as string).length > longestSlug ? 0 : short[0].length;
}

/** Without a protocol X links only what is written in Latin letters: "example.com" of "見てexample.com". */
function asciiParts(text: string, from: number, to: number, rest: Rest): LinkedEntity[] {
  const parts: LinkedEntity[] = [];
  asciiName.lastIndex = from;
  for (let match = asciiName.exec(text); match && match.index < to; match = asciiName.exec(text)) {
    const dot = text.indexOf('.', asciiName.lastIndex);
    const length = validDomain(text, match.index, text.slice(match.index, dot < 0 ? to : Math.min(dot, to)));
    if (length === 0) continue;
    parts.push({ type: 'url', start: match.index, end: match.index + length });
    asciiName.lastIndex = match.index + length;
  }
  const last = parts.at(-1);
  if (last && rest.hasPath) last.end = rest.end;
  return parts;
}
