import type { Hit } from '../../src/text/scan.js';
import { type Look, lookOf } from './value.js';

export interface Secret {
  start: number;
  end: number;
  confidence: 'high' | 'medium';
}

/** How far behind its key word a password may stand, in UTF-16 code units. */
const reach = 120;

const opening = /^["'„“”«»‚‘’`(*[/|]+/u;
const closing = /["'“”«»‘’`)\].,;:…]+$/u;
const is =
  /(?:[:=|→>]|(?<![\p{L}])(?:is|are|ist|sind|lautet|lauten|heißt|heisst|hei[ßs]t|wäre|war|was|now|jetzt|nun|still|noch|wieder|weiterhin|bleibt|remains|stays|always|immer|(?:changed|set|reset|switched)(?: \p{L}+)? to|auf|code|pin))\s*["'„“”«»‚‘`(]*$/iu;
const changed = /(?:chang|reset|set|switch|änder|setz)\p{L}*[^.!?\n]{0,24}$/iu;
const renewed =
  /(?:new(?: one)?(?: is)?|neu(?:e|es)?(?: (?:lautet|ist|heißt))?|jetzt|now|instead|stattdessen)\s*[:=]?\s*["'„“”«»‚‘`(]*$/iu;
const pair =
  /(?:^|[\s:("„])[\p{L}\d._@-]{2,40}["“”»'’]?\s?(?:\/|\||,? ?(?:pw|pass|und|and|mit|with)[:\s])\s?["'„“`]?$/iu;
const combination = /^\d{1,2}(?:[-–]\d{1,2}){2,3}$/;
const moreDigits = /^(?:[ -]\d{3,5}){1,4}(?!\d)/;
const plainWord = /^[\p{L}'’-]+!?$/u;
const sentenceEnd = /[.!?…]["'”“)]*\s|\n\s*\n/u;

/** Reads the password that stands behind a key word such as "password", "Zugang", "PIN", or nothing. */
export function passwordAfter(text: string, key: Hit, keys: readonly Hit[]): Secret | undefined {
  const stop = Math.min(text.length, key.end + reach);
  const window = text.slice(key.end, stop);
  if (!(key.group === 'password' ? /\d|[:=]\s|["„“”«»`'’]|\p{L}[!$%&#_*+]\p{L}/u : /\d/).test(window)) return undefined;
  const token = /\S+/gu;
  token.lastIndex = key.end;
  for (let match = token.exec(text); match && match.index < stop; match = token.exec(text)) {
    const lead = opening.exec(match[0])?.[0].length ?? 0;
    const start = match.index + lead;
    let value = match[0].slice(lead).replace(closing, '');
    if (value === '' || start < key.end || (lead === 0 && key.group !== 'password' && plainWord.test(value))) continue;
    const gap = text.slice(key.end, start);
    const look = key.group === 'pin' && combination.test(value) ? 'digits' : lookOf(value);
    if (look === 'digits')
      value += moreDigits.exec(text.slice(start + value.length, start + value.length + 40))?.[0] ?? '';
    const confidence = believe(
      key.group,
      look,
      changed.test(text.slice(Math.max(0, key.start - 40), key.start)) ? gap.replace(/ (?:to|auf|in) $/, ' = ') : gap,
      text.slice(start + value.length),
      () => companions(keys, key, start),
    );
    if (confidence) return { start, end: start + value.length, confidence };
  }
  return undefined;
}

/** Other key words near: "User: gast, Passwort: zwetschge". */
function companions(keys: readonly Hit[], key: Hit, start: number): boolean {
  return keys.some(
    (other) => other.start !== key.start && Math.abs(other.start - key.start) < 60 && other.end <= start,
  );
}

function believe(
  group: string,
  look: Look,
  gap: string,
  rest: string,
  accompanied: () => boolean,
): Secret['confidence'] | undefined {
  if (look === 'none') return undefined;
  const here = !sentenceEnd.test(gap);
  const linked = here
    ? is.test(gap) || (group === 'password' && /\s\($/.test(gap)) || (gap.length < 3 && group !== 'login')
    : renewed.test(gap);
  switch (look) {
    case 'strong':
      return linked || here ? 'high' : 'medium';
    case 'mixed':
      if (here && pair.test(gap)) return 'high';
      return linked && (group !== 'login' || accompanied()) ? 'medium' : undefined;
    case 'digits':
      if (group === 'login') return here && pair.test(gap) && /[/|]/.test(gap) ? 'medium' : undefined;
      return linked && here && gap.length < 45 ? 'medium' : undefined;
    case 'word':
      // A plain word is a password only where its form says so: "password is "swordfish"", "WLAN: …, Passwort: zwetschge".
      if (group !== 'password' || !here || gap.length > 40) return undefined;
      if (
        /["„“”«»`‚‘]$/u.test(gap) &&
        /(?:is|ist|lautet|now|jetzt|noch|still|[:=])\s*["„“”«»`‚‘]+$/iu.test(gap) &&
        /^["“”«»`‘’]/u.test(rest)
      )
        return 'medium';
      return /^\s*[:=]\s*$/.test(gap) && /^(?:[.,;!)]?\s*(?:$|\n)|[,;])/u.test(rest) && accompanied()
        ? 'medium'
        : undefined;
  }
}
