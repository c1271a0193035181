import { hashPair, hashText, lettersOf } from './features.js';

/**
 * A linear model over hashed features, small enough to ship: for each feature a 32-bit hash and an 8-bit weight.
 * score = bias + Σ word weights / √words + Σ letter weights / √letters + Σ cue weights
 */
export interface ModelData {
  bias: number;
  /** What one step of an 8-bit weight is worth. */
  step: number;
  /** Little-endian: all hashes ascending (4 bytes each), then all weights (1 byte each); base64. */
  table: string;
  count: number;
  /** Weights of named cues that the caller computes: "reply", "question". */
  cues: Record<string, number>;
}

export interface Model {
  /** The model's score (log-odds) of tokens as `tokensOf` gives them. */
  score(tokens: readonly string[], cues: readonly string[]): number;
  /** The words and word pairs of `tokens` that count most, strongest first. */
  reasons(tokens: readonly string[], most: number): string[];
}

interface TokenWeights {
  hash: number;
  word: number;
  letters: number;
  letterCount: number;
}

const capacity = 50_000;

export function createModel(data: ModelData): Model {
  const weightOf = readTable(data);
  let memory = new Map<string, TokenWeights>();

  function weigh(token: string): TokenWeights {
    let known = memory.get(token);
    if (!known) {
      const hash = hashText(token);
      const letters = lettersOf(token);
      const sum = letters.reduce((total, letter) => total + weightOf(letter), 0);
      known = { hash, word: weightOf(hash), letters: sum, letterCount: letters.length };
      if (memory.size >= capacity) memory = new Map();
      memory.set(token, known);
    }
    return known;
  }

  return {
    score(tokens, cues) {
      let [words, letters, letterCount, before] = [0, 0, 0, 0];
      for (const token of tokens) {
        const weights = weigh(token);
        words += weights.word + (before === 0 ? 0 : weightOf(hashPair(before, weights.hash)));
        letters += weights.letters;
        letterCount += weights.letterCount;
        before = weights.hash;
      }
      const cueSum = cues.reduce((total, cue) => total + (data.cues[cue] ?? 0), 0);
      const wordCount = Math.max(1, 2 * tokens.length - 1);
      return data.bias + words / Math.sqrt(wordCount) + letters / Math.sqrt(Math.max(1, letterCount)) + cueSum;
    },
    reasons(tokens, most) {
      const weighed = tokens.flatMap((token, index) => {
        const own = weigh(token);
        const next = tokens[index + 1];
        const pair = next === undefined ? 0 : weightOf(hashPair(own.hash, hashText(next)));
        return [
          { text: token, weight: own.word + own.letters / Math.sqrt(Math.max(1, own.letterCount)) },
          { text: `${token} ${next}`, weight: pair },
        ];
      });
      const strong = weighed
        .filter(({ text, weight }) => weight > 0 && !text.includes('<'))
        .sort((a, b) => b.weight - a.weight);
      return [...new Set(strong.map(({ text }) => text))].slice(0, most);
    },
  };
}

/** The hashes ascend, so a look-up halves the table; nothing is built at the start. */
function readTable({ table, count, step }: ModelData): (hash: number) => number {
  const binary = atob(table);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  const view = new DataView(bytes.buffer);
  const hashes = new Uint32Array(count);
  for (let at = 0; at < count; at++) hashes[at] = view.getUint32(at * 4, true);
  const weights = new Int8Array(bytes.buffer, count * 4);
  return (hash) => {
    let [low, high] = [0, count - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = hashes[middle] as number;
      if (found === hash) return (weights[middle] as number) * step;
      if (found < hash) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  };
}
