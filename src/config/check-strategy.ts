import { isSameName } from '../rule/strategy.js';
import { PhraseError, parsePhrase } from '../text/lexicon.js';
import { nearest } from '../text/nearest.js';
import { problemAt, quote } from './phrases.js';
import { type ConfigProblem, joinPointer } from './problems.js';
import { offLimitsNames } from './schema-strategy.js';
import { partOf } from './strategy.js';

type Entry = Record<string, unknown>;

/** What the schema can't say of a strategy. Misshapen parts are passed over; the schema has reported them. */
export function checkStrategy(strategy: unknown): ConfigProblem[] {
  if (!isEntry(strategy)) return [];
  return [
    ...checkTwice(strategy),
    ...checkShares(entriesOf(strategy['topics'])),
    ...checkAvoid(entriesOf(strategy['avoid'])),
    ...checkCampaigns(entriesOf(strategy['campaigns']), entriesOf(strategy['topics'])),
  ];
}

/** By which key the entries of a list are told apart; a name alone stands for an entry of that name. */
const keys = { topics: 'id', audiences: 'name', platforms: 'platform', avoid: 'name', campaigns: 'id' };

/** Of two entries with one name, rules would see the first here and the last there. */
function checkTwice(strategy: Entry): ConfigProblem[] {
  return Object.entries(keys).flatMap(([list, key]) => {
    const entries: unknown[] = Array.isArray(strategy[list]) ? strategy[list] : [];
    const names = entries.map((entry) => (isEntry(entry) ? entry[key] : entry));
    return names.flatMap((name, index) => {
      if (typeof name !== 'string') return [];
      const first = names.findIndex((one) => typeof one === 'string' && isSameName(one, name));
      if (first === index) return [];
      const path = `/strategy/${list}/${index}`;
      const place = isEntry(entries[index]) ? joinPointer(path, key) : path;
      const next = list === 'platforms' ? '' : ', or give this one another name';
      return [problemAt(place, `${quote(name)} is already strategy.${list}[${first}]; put both into one entry${next}`)];
    });
  });
}

function checkShares(topics: readonly Entry[]): ConfigProblem[] {
  const shares = topics.map(({ share }) => {
    const { min, max } = isEntry(share) ? share : {};
    return { min: percentOf(min) ?? 0, max: percentOf(max) ?? 1 };
  });
  const problems = shares.flatMap(({ min, max }, index) => {
    const path = `/strategy/topics/${index}/share`;
    if (min > 1) return [problemAt(`${path}/min`, 'a share is at most 100%')];
    if (max > 1) return [problemAt(`${path}/max`, 'a share is at most 100%')];
    return min > max ? [problemAt(`${path}/min`, `at least ${show(min)} and at most ${show(max)} can't both be`)] : [];
  });
  const least = shares.reduce((sum, { min }) => sum + min, 0);
  if (problems.length > 0 || least <= 1.0001) return problems;
  return [problemAt('/strategy/topics', `the smallest shares add up to ${show(least)}; lower some of them`)];
}

function percentOf(text: unknown): number | undefined {
  return typeof text === 'string' && /^\d{1,3}(\.\d+)? ?%$/.test(text) ? partOf(text) : undefined;
}

const show = (part: number): string => `${Number((part * 100).toFixed(1))}%`;

function checkAvoid(avoid: readonly Entry[]): ConfigProblem[] {
  return avoid.flatMap(({ name, words, allow }, index) => {
    const path = `/strategy/avoid/${index}`;
    const broken = [...checkPhrases(words, `${path}/words`), ...checkPhrases(allow, `${path}/allow`)];
    const isKnown = offLimitsNames.some((known) => known === name);
    if (typeof name !== 'string' || isKnown || (Array.isArray(words) && words.length > 0)) return broken;
    const near = nearest(name, offLimitsNames);
    const next = near ? `did you mean ${quote(near)}?` : 'add "words"';
    return [...broken, problemAt(path, `smlint has no words for ${quote(name)}; ${next}`)];
  });
}

function checkPhrases(phrases: unknown, path: string): ConfigProblem[] {
  if (!Array.isArray(phrases)) return [];
  return phrases.flatMap((phrase, index) => {
    try {
      if (typeof phrase === 'string') parsePhrase(phrase);
      return [];
    } catch (error) {
      if (!(error instanceof PhraseError)) throw error;
      return [problemAt(joinPointer(path, index), error.message)];
    }
  });
}

function checkCampaigns(campaigns: readonly Entry[], topics: readonly Entry[]): ConfigProblem[] {
  const ids = topics.flatMap(({ id }) => (typeof id === 'string' ? id : []));
  return campaigns.flatMap(({ from, until, topic }, index) => {
    const path = `/strategy/campaigns/${index}`;
    const problems: ConfigProblem[] = [];
    if (typeof from === 'string' && typeof until === 'string' && from > until)
      problems.push(problemAt(`${path}/until`, `the campaign ends before it begins on ${from}`));
    // A config that extends another one may leave the topics to that.
    if (typeof topic === 'string' && ids.length > 0 && !ids.includes(topic)) {
      const near = nearest(topic, ids);
      const next = near ? `did you mean ${quote(near)}?` : `known: ${ids.join(', ')}`;
      problems.push(problemAt(`${path}/topic`, `there is no topic ${quote(topic)}; ${next}`));
    }
    return problems;
  });
}

/** Entries that are no records keep their places. */
function entriesOf(list: unknown): Entry[] {
  return Array.isArray(list) ? list.map((entry) => (isEntry(entry) ? entry : {})) : [];
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
