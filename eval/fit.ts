import { hashPair, hashText, lettersOf } from '../src/text/features.js';
import type { ModelData } from '../src/text/model.js';
import { type Example, trainLogistic } from './logistic.js';

/** A text as a model sees it, with its label. */
export interface Sample {
  tokens: string[];
  cues: string[];
  positive: boolean;
  weight?: number;
}

export interface FitOptions {
  /** The cost of a wrong example against the size of weights. */
  cost: number;
  /** How many features the model keeps. */
  features: number;
  /** A feature must stand in so many samples. */
  least: number;
}

interface Counted {
  words: Map<number, number>;
  letters: Map<number, number>;
}

/** Trains a linear model and packs it as `src/text/model.ts` reads it. */
export function fitModel(samples: readonly Sample[], { cost, features, least }: FitOptions): ModelData {
  const counted = samples.map(count);
  const frequency = new Map<number, number>();
  for (const { words, letters } of counted) {
    for (const hash of words.keys()) frequency.set(hash, (frequency.get(hash) ?? 0) + 1);
    for (const hash of letters.keys()) frequency.set(hash, (frequency.get(hash) ?? 0) + 1);
  }
  const kept = [...frequency]
    .filter(([, times]) => times >= least)
    .map(([hash]) => hash)
    .sort((a, b) => a - b);
  const index = new Map(kept.map((hash, at) => [hash, at]));
  const rarity = kept.map((hash) => (Math.log((1 + samples.length) / (1 + (frequency.get(hash) as number))) + 1) / 3);
  const cueNames = [...new Set(samples.flatMap(({ cues }) => cues))].sort();
  const cueIndex = new Map(cueNames.map((name, at) => [name, kept.length + at]));
  const bias = kept.length + cueNames.length;
  const share = samples.filter(({ positive }) => positive).length / samples.length;

  const examples = samples.map((sample, at): Example => {
    const { words, letters } = counted[at] as Counted;
    const entries: [number, number][] = [[bias, 1]];
    for (const block of [words, letters]) {
      const norm = Math.sqrt(
        Math.max(
          1,
          [...block.values()].reduce((sum, times) => sum + times, 0),
        ),
      );
      for (const [hash, times] of block) {
        const place = index.get(hash);
        if (place !== undefined) entries.push([place, (times * (rarity[place] as number)) / norm]);
      }
    }
    for (const cue of new Set(sample.cues)) entries.push([cueIndex.get(cue) as number, cueScale]);
    const balance = sample.positive ? 0.5 / share : 0.5 / (1 - share);
    return {
      indexes: Uint32Array.from(entries.map(([place]) => place)),
      values: Float64Array.from(entries.map(([, value]) => value)),
      positive: sample.positive,
      weight: balance * (sample.weight ?? 1),
    };
  });
  const weights = trainLogistic(examples, bias + 1, cost);
  const shipped = kept.map((hash, at) => ({ hash, weight: (weights[at] as number) * (rarity[at] as number) }));
  return {
    ...pack(shipped.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, features)),
    bias: round(weights[bias] as number),
    cues: Object.fromEntries(
      cueNames.map((name, at) => [name, round((weights[kept.length + at] as number) * cueScale)]),
    ),
  };
}

const cueScale = 1;

/** Counts as `Model.score` sums them: a token twice counts twice. */
function count({ tokens }: Sample): Counted {
  const counted: Counted = { words: new Map(), letters: new Map() };
  let before = 0;
  for (const token of tokens) {
    const hash = hashText(token);
    raise(counted.words, hash);
    if (before !== 0) raise(counted.words, hashPair(before, hash));
    for (const letter of lettersOf(token)) raise(counted.letters, letter);
    before = hash;
  }
  return counted;
}

function raise(counts: Map<number, number>, hash: number): void {
  counts.set(hash, (counts.get(hash) ?? 0) + 1);
}

function round(value: number): number {
  return Number(value.toFixed(4));
}

function pack(features: { hash: number; weight: number }[]): Pick<ModelData, 'table' | 'count' | 'step'> {
  const sorted = [...features].filter(({ hash }) => hash !== 0).sort((a, b) => a.hash - b.hash);
  const step = sorted.reduce((most, { weight }) => Math.max(most, Math.abs(weight)), 1e-9) / 127;
  const bytes = Buffer.alloc(sorted.length * 5);
  sorted.forEach(({ hash, weight }, at) => {
    bytes.writeUInt32LE(hash, at * 4);
    bytes.writeInt8(Math.round(weight / step), sorted.length * 4 + at);
  });
  return { table: bytes.toString('base64'), count: sorted.length, step: Number(step.toPrecision(6)) };
}
