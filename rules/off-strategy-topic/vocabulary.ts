import type { Strategy } from '../../src/rule/strategy.js';
import { fold } from '../../src/text/fold.js';
import type { Lexicon } from '../../src/text/lexicon.js';
import { type Field, factsOf, fields } from './fields.js';

/** Group ids of the strategy's own words: `topic:` for keywords, `near:` for words of descriptions and examples. */
export const topicPrefix = 'topic:';
export const nearPrefix = 'near:';

/** Function words, and words so common in descriptions of topics that they tell no topic from another. */
const stopWords = new Set(
  `a about after all an and are around as at be before behind between by can do does during for from go goes good has have how
  in into is it its last make makes making made many more most much need needs new not of off old on one or our out over own
  people place places real set them their they thing things this those to today under up us use uses using wants way ways we
  well what when where which who why with without work works working you your life daily day days time better well get find
  aber als am an auf aus bei bis das dem den der des die dazu durch ein eine einem einen einer eines er es fuer gegen gut guter
  haben im in ist leben mehr menschen mit nach neu neue neuen neuer nicht ohne sie sind so tag taeglich und uns unser unsere
  unseren unserer unter von vom vor was wer wie wie wird wo wofuer zu zum zur zwischen ueber leute machen gemacht alltag arbeit`.split(
    /\s+/,
  ),
);

/** Keywords that occur in posts of any kind and so prove little: they count as words of a description. */
const commonKeywords = new Set(
  'team app job jobs care fair fest offer price open party table tisch tap sport story time wasser water oel oil fun service'.split(
    ' ',
  ),
);

/** Compounds are looked into for stems of this length on: "Kücheninsel" has "Küche", but "Teamfoto" is no team topic. */
const shortestPart = 5;

/** The strategy's words as phrases, once a linter. */
export function strategyLexicon(strategy: Strategy): Lexicon {
  const groups = strategy.topics.flatMap(({ id, description, keywords, examples }) => {
    const [strong, weak] = [new Set<string>(), new Set<string>()];
    for (const keyword of keywords) {
      const words = wordsIn(keyword);
      if (words.length === 0) continue;
      const common = words.every((word) => commonKeywords.has(word) || stopWords.has(word));
      (common ? weak : strong).add(words.map((word) => `~${word}`).join(' '));
      if (words.length === 1 && !common) addPart(words[0] as string, strong);
      if (words.length > 1)
        for (const word of words) if (word.length >= shortestPart && !stopWords.has(word)) weak.add(`~${word}`);
    }
    for (const word of [id.replaceAll('-', ' '), description, ...examples].flatMap(wordsIn)) {
      if (word.length < 4 || stopWords.has(word)) continue;
      weak.add(`~${word}`);
      addPart(word, weak);
    }
    for (const phrase of strong) weak.delete(phrase);
    return [
      { id: topicPrefix + id, any: [...strong], quoted: true },
      { id: nearPrefix + id, any: [...weak], quoted: true },
    ];
  });
  return { groups };
}

function addPart(word: string, phrases: Set<string>): void {
  const stem = word.length > shortestPart ? word.replace(/(?:en|e|s|n)$/, '') : word;
  if (stem.length >= shortestPart) phrases.add(`*${stem}*`);
}

function wordsIn(text: string): string[] {
  return (text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? []).map(fold).filter((word) => /[a-z]/.test(word));
}

/** The fields that the strategy's own words touch: a bakery's posts are full of ingredients. */
export function homeFields(strategy: Strategy): ReadonlySet<Field> {
  let home = homes.get(strategy);
  if (!home) {
    const words = strategy.topics.flatMap(({ id, description, keywords }) =>
      [id.replaceAll('-', ' '), description, ...keywords].flatMap(wordsIn),
    );
    home = new Set(fields.filter((field) => words.some((word) => factsOf[field].home?.test(word))));
    homes.set(strategy, home);
  }
  return home;
}

const homes = new WeakMap<Strategy, ReadonlySet<Field>>();
