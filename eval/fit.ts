import { hashPair, type Token, type Tokens } from '../src/text/features.js';
import { levels, type ModelData, type ModelPart, placeOf } from '../src/text/model.js';
import { type Example, trainLogistic } from './logistic.js';

/** A text as a model sees it, with its label. */
export interface Sample {
  tokens: Tokens;
  cues: readonly string[];
  positive: boolean;
  /** Which sentences the labelled quotes touch. */
  hot: readonly boolean[];
  weight: number;
}

export interface FitOptions {
  /** The table has 2^bits places. */
  bits: number;
  /** The cost of a wrong example against the size of weights, for whole texts and for sentences. */
  cost: number;
  sentenceCost: number;
}

/** A run of tokens with its label: a whole text or a sentence. */
interface Run {
  tokens: readonly Token[];
  cues: readonly string[];
  positive: boolean;
  weight: number;
}

interface Part extends Omit<ModelPart, 'top'> {
  weights: Float64Array;
}

/** Who speaks where, in which language; of what the rule found, a sentence knows nothing. */
const sentenceCues = new Set(['reply', 'post', 'brand', 'employee', 'executive', 'partner', 'somebody', 'en', 'de']);

/** Trains both parts of a model and packs them as `src/text/model.ts` reads them. */
export function fitModel(samples: readonly Sample[], { bits, cost, sentenceCost }: FitOptions): ModelData {
  const wholes = samples.map(({ tokens, ...rest }): Run => ({ ...rest, tokens: tokens.flat() }));
  const sentences = samples.flatMap(({ tokens, cues, hot, weight }) => {
    const own = cues.filter((cue) => sentenceCues.has(cue));
    return tokens.map((list, at): Run => ({ tokens: list, cues: own, positive: hot[at] ?? false, weight }));
  });
  return pack(bits, fitPart(wholes, bits, cost), fitPart(sentences, bits, sentenceCost));
}

function fitPart(runs: readonly Run[], bits: number, cost: number): Part {
  const counted = runs.map(({ tokens }) => count(tokens));
  const frequency = new Map<number, number>();
  for (const { words, letters } of counted) {
    for (const hash of words.keys()) raise(frequency, hash);
    for (const hash of letters.keys()) raise(frequency, hash);
  }
  // What stands in a single text teaches nothing; of features that share a place the most frequent sets its worth.
  const most = new Float64Array(2 ** bits);
  for (const [hash, times] of frequency) {
    const place = placeOf(hash, bits);
    if (times > 1 && times > (most[place] as number)) most[place] = times;
  }
  const rarity = most.map((times) => (Math.log((1 + runs.length) / (1 + times)) + 1) / 3);
  const cueNames = [...new Set(runs.flatMap(({ cues }) => cues))].sort();
  const cuePlaces = new Map(cueNames.map((name, at) => [name, rarity.length + at]));
  const bias = rarity.length + cueNames.length;
  const share = runs.filter(({ positive }) => positive).length / runs.length;

  const examples = runs.map(({ cues, positive, weight }, at): Example => {
    const { words, letters } = counted[at] as Counted;
    const values = new Map<number, number>([[bias, 1]]);
    for (const cue of cues) values.set(cuePlaces.get(cue) as number, 1);
    for (const block of [words, letters]) {
      const total = [...block.values()].reduce((sum, times) => sum + times, 0);
      for (const [hash, times] of block) {
        const place = placeOf(hash, bits);
        if (most[place] === 0) continue;
        const value = (times * (rarity[place] as number)) / Math.sqrt(Math.max(1, total));
        values.set(place, (values.get(place) ?? 0) + value);
      }
    }
    return {
      indexes: Uint32Array.from(values.keys()),
      values: Float64Array.from(values.values()),
      positive,
      weight: weight * (positive ? 0.5 / share : 0.5 / (1 - share)),
    };
  });
  const trained = trainLogistic(examples, bias + 1, cost);
  return {
    weights: rarity.map((worth, place) => worth * (trained[place] as number)),
    bias: round(trained[bias] as number),
    cues: Object.fromEntries(cueNames.map((name, at) => [name, round(trained[rarity.length + at] as number)])),
  };
}

interface Counted {
  words: Map<number, number>;
  letters: Map<number, number>;
}

/** Counts as `Model.score` sums them: a token twice counts twice. */
function count(tokens: readonly Token[]): Counted {
  const counted: Counted = { words: new Map(), letters: new Map() };
  let before: Token | undefined;
  for (const token of tokens) {
    raise(counted.words, token.hash);
    if (before) raise(counted.words, hashPair(before.hash, token.hash));
    for (const letter of token.letters) raise(counted.letters, letter);
    before = token;
  }
  return counted;
}

function raise(counts: Map<number, number>, hash: number): void {
  counts.set(hash, (counts.get(hash) ?? 0) + 1);
}

function round(value: number): number {
  return Number(value.toFixed(4));
}

/** The few greatest weights are cut, so that the levels lie closer where most weights are. */
const cut = 0.6;

function pack(bits: number, whole: Part, sentence: Part): ModelData {
  const [wholeTop, sentenceTop] = [whole, sentence].map(({ weights }) =>
    Number((cut * weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 1e-9)).toPrecision(6)),
  ) as [number, number];
  const bytes = Buffer.alloc(2 ** bits);
  for (let place = 0; place < bytes.length; place++) {
    const upper = levelOf((whole.weights[place] as number) / wholeTop);
    bytes[place] = (upper << 4) | levelOf((sentence.weights[place] as number) / sentenceTop);
  }
  return {
    bits,
    table: bytes.toString('base64'),
    whole: { bias: whole.bias, top: wholeTop, cues: whole.cues },
    sentence: { bias: sentence.bias, top: sentenceTop, cues: sentence.cues },
  };
}

/** The half byte whose level is nearest in the square root, where the levels are evenly spaced. */
function levelOf(share: number): number {
  return 8 + Math.sign(share) * Math.min(levels.length / 2 - 1, Math.round(Math.sqrt(Math.abs(share)) * 7));
}
