import type { GuardedHit, Vault } from '../rule/settings.js';
import { Flag, type Word } from '../text/words.js';
import { VaultError } from './errors.js';
import type { Line, VaultFile } from './file.js';
import { type MatchMode, mostWords, piecesOf, plainKey, sum } from './gram.js';
import type { VaultKey } from './key.js';
import { hashOf, type Opened, openLines } from './seal.js';

interface Guarded extends Opened {
  /** Another entry with the same sum, which is a rare chance. */
  next?: Guarded;
}

/** What is known of a word, found out once a run. */
interface Known {
  /** Entries that the word alone gives away. */
  alone: Guarded[];
  /** The sum with which a longer term may go on behind this word. */
  begins: number | undefined;
}

/** As many as the vocabulary remembers. */
const capacity = 100_000;
const outside = Flag.Url | Flag.Email;
const strength: Record<MatchMode, number> = { exact: 0, inflected: 1, part: 2 };

/** Throws a `VaultError` where a key is missing or an entry was changed by other hands; `name` is the file's. */
export function openEntries({ keyIds, lines }: VaultFile, keys: readonly VaultKey[], name: string): Guarded[] {
  const wanted = new Set([...keyIds.slice(0, 1), ...lines.map(({ keyId }) => keyId)]);
  return [...wanted].flatMap((id) => {
    const key = keys.find((candidate) => candidate.id === id);
    if (!key) throw wrongKey(id, keys, name);
    const own = lines.filter(({ keyId }) => keyId === id);
    return openLines(own, key).map((opened, index): Guarded => {
      if (opened) return opened;
      const { details, hash } = own[index] as Line;
      throw new VaultError(
        `${name}  the entry ${hash.slice(0, 8)}… (${details.label}) was changed by other means than smlint; take it from the history, or remove it and add the term again`,
      );
    });
  });
}

function wrongKey(id: string, keys: readonly VaultKey[], name: string): VaultError {
  const given = keys.length === 0 ? 'no key is' : keys.map((key) => `the key ${key.id} is`).join(' and ');
  return new VaultError(
    `${name}  its entries need the key ${id}, and ${given} given; set SMLINT_VAULT_KEY to that one`,
  );
}

/** The list as the engine asks it. A sum that is right by chance is held against the hash, so nothing is found wrongly. */
export function openVault(file: VaultFile, keys: readonly VaultKey[], name: string): Vault {
  const entries = openEntries(file, keys, name);
  const wholes = new Map<number, Guarded>();
  const firsts = new Set<number>();
  let longest = 0;
  for (const entry of entries) {
    const { words } = entry.line.details;
    const alike = wholes.get(entry.whole);
    if (alike) entry.next = alike;
    wholes.set(entry.whole, entry);
    if (words > 1) firsts.add(entry.first);
    longest = Math.max(longest, words);
  }
  let known = new Map<string, Known>();

  function endings(key: string, before: string, state?: number): Known['alone'] {
    const found: Known['alone'] = [];
    for (const { text, mode } of piecesOf(key)) {
      const inPlace = mode !== 'part' || before === '' || key.startsWith(text);
      for (let entry = wholes.get(sum(text, state)); entry && inPlace; entry = entry.next) {
        const { hash, details } = entry.line;
        if (strength[mode] <= strength[details.match] && hashOf(before + text, entry.key) === hash) found.push(entry);
      }
    }
    return found;
  }

  function knownOf(written: string): Known {
    const seen = known.get(written);
    if (seen) return seen;
    const key = plainKey(written);
    const begins = sum(key);
    const found = { alone: endings(key, ''), begins: firsts.has(begins) ? begins : undefined };
    if (known.size >= capacity) known = new Map();
    known.set(written, found);
    return found;
  }

  return {
    find({ words, entities }) {
      const hits: GuardedHit[] = [];
      for (let from = 0; from < words.length; from++) {
        const word = words[from] as Word;
        if (word.flags & outside) continue;
        const { alone, begins } = knownOf(word.form.key);
        for (const entry of alone) report(entry, words, from, from + 1, hits);
        if (begins !== undefined) follow(words, from, begins, hits);
      }
      for (const { type, start, end } of entities) {
        if (type === 'hashtag') findInHashtag(words, start, end, hits);
      }
      return hits.sort((a, b) => a.start - b.start);
    },
  };

  function follow(words: readonly Word[], from: number, begins: number, hits: GuardedHit[]): void {
    let [before, state] = [plainKey((words[from] as Word).form.key), begins];
    for (let to = from + 1; to < from + Math.min(longest, mostWords); to++) {
      const word = words[to];
      if (!word || word.flags & outside) return;
      const key = plainKey(word.form.key);
      for (const entry of endings(key, before, state)) report(entry, words, from, to + 1, hits);
      [before, state] = [before + key, sum(key, state)];
    }
  }

  /** "#NordWand" for "Nordwand": a hashtag is also one word. */
  function findInHashtag(words: readonly Word[], start: number, end: number, hits: GuardedHit[]): void {
    const from = words.findIndex((word) => word.start >= start);
    let to = from;
    while (words[to] !== undefined && (words[to] as Word).end <= end) to++;
    if (to - from < 2) return;
    const joined = words
      .slice(from, to)
      .map(({ form }) => form.key)
      .join('');
    for (const entry of knownOf(joined).alone) report(entry, words, from, to, hits);
  }
}

/** Words that are written apart are two terms, unless they hang together: "Nord wand" is no "Nordwand". */
function report({ line }: Guarded, words: readonly Word[], from: number, to: number, hits: GuardedHit[]): void {
  const { details, hash } = line;
  const span = words.slice(from, to);
  const inHashtag = span.every(({ flags }) => flags & Flag.Hashtag);
  if (details.words !== span.length && !inHashtag) return;
  if (hits.some((hit) => hit.id === hash && hit.from < to && from < hit.to)) return;
  const [first, last] = [span[0] as Word, span.at(-1) as Word];
  hits.push({
    id: hash,
    label: details.label,
    secretFrom: details.from,
    until: details.until,
    from,
    to,
    start: first.start,
    end: last.end,
  });
}
