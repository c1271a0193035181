import { fold, withoutApostrophe } from './fold.js';
import { isCommonWord } from './language.js';
import type { Element, Lexicon, NameKind } from './lexicon.js';
import { parsePhrase } from './lexicon.js';

type WordElement = Extract<Element, { type: 'word' }>;

/**
 * A landmark of a phrase: something that a post must hold for the phrase to stand in it. A phrase is built into the
 * automaton only when a post holds one of its landmarks.
 */
export type Landmark =
  | WordElement
  | { type: 'class'; name: string }
  | { type: 'name'; kind: NameKind }
  | { type: 'anything' };

/** How often a landmark is met, by its members; the classes of a lexicon are known when it is built. */
export type Commonness = (landmark: Landmark) => number;

/**
 * The landmarks of a phrase as strings: "=calm", "~argue", "{insult". Of the phrase's parts that may not be missing, the
 * rarest gives them: of "(you|they) are so clueless" it is "clueless".
 */
export function landmarksOf(phrase: string, commonness: Commonness): string[] {
  return [...new Set(rarest(parsePhrase(phrase), commonness).flatMap(write))];
}

function rarest(elements: Element[], commonness: Commonness): Landmark[] {
  let best: Landmark[] = [{ type: 'anything' }];
  let least = Number.POSITIVE_INFINITY;
  for (const element of elements) {
    const landmarks = landmarksOfElement(element, commonness);
    const sum = landmarks?.reduce((total, landmark) => total + commonness(landmark), 0) ?? least;
    if (landmarks && sum < least) [best, least] = [landmarks, sum];
  }
  return best;
}

/** Nothing for an element that may be missing or holds no word. */
function landmarksOfElement(element: Element, commonness: Commonness): Landmark[] | undefined {
  switch (element.type) {
    case 'gap':
    case 'start':
    case 'end':
    case 'not':
      return undefined;
    case 'choice': {
      const options = element.options.map((option) => rarest(option, commonness));
      return options.some(([first]) => first?.type === 'anything') ? undefined : options.flat();
    }
    default:
      return [element];
  }
}

/** Every third post holds one of these: a phrase had better wait for several others. */
const commonest = new Set(
  `the and you your we i it is a an of to for that this with in on are have be not what
  die der das und du sie wir ich es ist ein eine zu fuer in von mit auf nicht den dem`.split(/\s+/),
);

function commonnessOf(landmark: Landmark): number {
  if (landmark.type === 'anything') return 100;
  if (landmark.type === 'name') return 0.3;
  // Only where it is part of itself.
  if (landmark.type === 'class') return 2;
  if (landmark.match !== 'exact') return landmark.text.length > 4 ? 0.1 : 1;
  const word = fold(landmark.text);
  return commonest.has(word) ? 10 : isCommonWord(word) ? 1 : 0.02;
}

const signs = { exact: '=', stem: '~', prefix: '<', suffix: '>', part: '*' } as const;
const matches = new Map(Object.entries(signs).map(([match, sign]) => [sign, match as keyof typeof signs]));

/** Exact words are written folded and in all the forms that a symbol knows, so that they need only be looked up. */
function write(landmark: Landmark): string[] {
  if (landmark.type === 'word') {
    const key = fold(landmark.text);
    return landmark.match === 'exact'
      ? withoutApostrophe(key).map((form) => `=${form}`)
      : [signs[landmark.match] + key];
  }
  if (landmark.type === 'class') return [`{${landmark.name}`];
  return [landmark.type === 'name' ? `@${landmark.kind}` : '.'];
}

export function readLandmark(written: string): Landmark {
  const text = written.slice(1);
  const match = matches.get(written[0] as '=');
  if (match) return { type: 'word', match, text };
  if (written[0] === '{') return { type: 'class', name: text };
  return written[0] === '@' ? { type: 'name', kind: text as NameKind } : { type: 'anything' };
}

/** How common landmarks are in posts that a lexicon is for: a class is as common as all of its members. */
export function commonnessIn({ classes = {} }: Lexicon): Commonness {
  const sums = new Map<string, number>();
  const commonness: Commonness = (landmark) => {
    if (landmark.type !== 'class') return commonnessOf(landmark);
    let sum = sums.get(landmark.name);
    if (sum === undefined) {
      // A class that holds itself, by a mistake, has to come to an end.
      sums.set(landmark.name, 2);
      const list = classes[landmark.name] ?? {};
      const members = [...(list.en ?? []), ...(list.de ?? []), ...(list.any ?? [])];
      sum = members.reduce((total, member) => {
        return total + rarest(parsePhrase(member), commonness).reduce((part, one) => part + commonness(one), 0);
      }, 0);
      sums.set(landmark.name, sum);
    }
    return sum;
  };
  return commonness;
}
