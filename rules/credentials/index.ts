import { phrasesOf } from '../../src/rule/phrase-file.js';
import { defineRule } from '../../src/rule/rule.js';
import { findInternalHosts, findLoginUrls, isPattern } from './addresses.js';
import { findAssignments, findRandomRuns } from './assignments.js';
import { findKnownLeaks } from './leaks.js';
import { messages } from './messages.js';
import { passwordAfter } from './passwords.js';
import phrases from './phrases.yml';
import { findPrivateKeys, findTokens, hasLongRun } from './tokens.js';

const { lexicon } = phrasesOf(phrases);

export default defineRule({
  id: 'credentials',
  version: 2,
  docs: {
    description: {
      en: 'Keep passwords, keys, tokens and internal addresses out of posts',
      de: 'Passwörter, Schlüssel, Zugangstoken und interne Adressen nicht veröffentlichen',
    },
    recommended: 'error',
    source: "Keep the company's secrets: GitLab's levels of confidentiality; the token formats of their makers.",
  },
  confidential: true,
  messages,
  defaults: {},
  lexicon,
  listens: ({ text }) => /\d|[:=]\s|["„“”«»`]|\s['’‘]|[a-z][!$%#_*+][a-z]/i.test(text),
  check({ post: { text }, hits, report }) {
    // A mark for each place of the text, so that thousands of findings are not held against each other.
    let taken: Uint8Array | undefined;
    const free = (start: number, end: number) => {
      taken ??= new Uint8Array(text.length);
      if (taken.subarray(start, end).includes(1)) return false;
      taken.fill(1, start, end);
      return true;
    };
    const quote = (start: number, end: number) => ({ quote: text.slice(start, end) });

    for (const { start, end } of findPrivateKeys(text)) {
      if (free(start, end)) report({ messageId: 'private-key', data: {}, start, end });
    }
    for (const { start, end } of findLoginUrls(text)) {
      if (free(start, end)) report({ messageId: 'login-url', data: quote(start, end), start, end });
    }
    const guards = hits.filter(({ group }) => group === 'advice' || group === 'voucher');
    const guarded = (at: number, group: string) =>
      guards.some((hit) => hit.group === group && Math.abs(hit.start - at) < 70);
    const leaks = findKnownLeaks(text);
    for (const { start, end, vendor } of findTokens(text)) {
      // A whole token is one whatever the text says; of half a token the text may say that it is an example.
      const isWhole = leaks.some((leak) => leak.start < end && start < leak.end);
      if ((!isWhole && guarded(start, 'advice')) || !free(start, end)) continue;
      const data = { ...quote(start, end), vendor: vendor ? `${vendor} token` : 'token' };
      report({ messageId: 'token', data, start, end, confidence: vendor ? 'high' : 'medium' });
    }
    for (const { start, end, vendor } of leaks) {
      if (isPattern(text.slice(start, end))) {
        if (!guarded(start, 'advice') && free(start, end))
          report({ messageId: 'login-url', data: quote(start, end), start, end, confidence: 'low' });
      } else if (free(start, end)) {
        report({ messageId: 'token', data: { ...quote(start, end), vendor: `${vendor} token` }, start, end });
      }
    }

    for (const { start, end, kind } of findAssignments(text)) {
      if (guarded(start, 'advice') || !free(start, end)) continue;
      report({ messageId: kind, data: quote(start, end), start, end, confidence: 'medium' });
    }
    const keys = hits.filter(({ group }) => group === 'password' || group === 'login' || group === 'pin');
    for (const key of keys) {
      const found = passwordAfter(text, key, keys);
      if (
        !found ||
        guarded(found.start, 'advice') ||
        (found.confidence === 'medium' && guarded(found.start, 'voucher'))
      )
        continue;
      const { start, end, confidence } = found;
      if (free(start, end)) report({ messageId: 'password', data: quote(start, end), start, end, confidence });
    }
    if (hits.some(({ group }) => group === 'key') && hasLongRun(text)) {
      for (const { start, end } of findRandomRuns(text)) {
        if (!guarded(start, 'advice') && free(start, end)) {
          report({ messageId: 'key', data: quote(start, end), start, end, confidence: 'medium' });
        }
      }
    }
    for (const { start, end } of findInternalHosts(text)) {
      if (free(start, end))
        report({ messageId: 'internal-host', data: quote(start, end), start, end, confidence: 'low' });
    }
  },
});
