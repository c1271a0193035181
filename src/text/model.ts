import { hashPair, type Token, type Tokens } from './features.js';

/**
 * Two linear models over one table of hashed features, small enough to ship. `whole` looks at a text, `sentence` at one
 * sentence; a text is as bad as it is as a whole and as its worst sentence, for a sting is often one sentence in ten.
 * Each: score = bias + Σ word weights / √words + Σ letter weights / √letters + Σ cue weights
 */
export interface ModelData {
  /** The table has 2^`bits` places; a feature's place is the top bits of its hash, shared with whoever lands there. */
  bits: number;
  /** A byte for each place, in base64: the weight in `whole` in the upper half, the one in `sentence` in the lower. */
  table: string;
  whole: ModelPart;
  sentence: ModelPart;
}

export interface ModelPart {
  bias: number;
  /** The greatest weight that half a byte can tell. */
  top: number;
  /** Weights of named cues that the caller computes: "reply", "question". */
  cues: Record<string, number>;
}

export interface Score {
  /** Log-odds. */
  score: number;
  /** Log-odds of each sentence. */
  sentences: number[];
}

export interface Model {
  /** Never throws; a text without sentences has the score of its cues. */
  score(tokens: Tokens, cues: readonly string[]): Score;
  /** The words and word pairs that count most, strongest first. */
  reasons(tokens: Tokens, most: number): string[];
}

/** How much the worst sentence counts beside the whole; between 0.3 and 1 held-back texts are ranked as well. */
export const worstCounts = 0.75;

/** The weight of each half byte, as a share of the top one: squares, for most weights are small. */
export const levels = Float64Array.from(
  { length: 16 },
  (_, half) => Math.sign(half - 8) * (Math.abs(half - 8) / 7) ** 2,
);

/** Multiplying spreads hashes whose top bits are alike. */
export function placeOf(hash: number, bits: number): number {
  return Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
}

/** What a token weighs in both parts; words and their letter sequences have each their own mean. */
interface Weights {
  hash: number;
  wholeWord: number;
  wholeLetters: number;
  sentenceWord: number;
  sentenceLetters: number;
  letterCount: number;
}

/** How many models there are: each has its own place in `Token.weights`. */
let models = 0;

export function createModel({ bits, table, whole, sentence }: ModelData): Model {
  const bytes = readTable(table);
  const wholeLevels = levels.map((level) => level * whole.top);
  const sentenceLevels = levels.map((level) => level * sentence.top);
  const place = models++;

  function weigh(token: Token): Weights {
    const known = token.weights[place] as Weights | undefined;
    if (known) return known;
    const own = bytes[placeOf(token.hash, bits)] as number;
    let [wholeLetters, sentenceLetters] = [0, 0];
    for (const letter of token.letters) {
      const byte = bytes[placeOf(letter, bits)] as number;
      wholeLetters += wholeLevels[byte >> 4] as number;
      sentenceLetters += sentenceLevels[byte & 15] as number;
    }
    const weights = {
      hash: token.hash,
      wholeWord: wholeLevels[own >> 4] as number,
      wholeLetters,
      sentenceWord: sentenceLevels[own & 15] as number,
      sentenceLetters,
      letterCount: token.letters.length,
    };
    token.weights[place] = weights;
    return weights;
  }

  return {
    score(tokens, cues) {
      const [wholeCues, sentenceCues] = [sumOf(whole, cues), sumOf(sentence, cues)];
      const scores: number[] = [];
      let [words, letters, wordCount, letterCount, worst] = [0, 0, 0, 0, 0];
      let before: Weights | undefined;
      for (const list of tokens) {
        let [ownWords, ownLetters, ownCount] = [0, 0, 0];
        for (let at = 0; at < list.length; at++) {
          const weights = weigh(list[at] as Token);
          if (before) {
            const byte = bytes[placeOf(hashPair(before.hash, weights.hash), bits)] as number;
            words += wholeLevels[byte >> 4] as number;
            if (at > 0) ownWords += sentenceLevels[byte & 15] as number;
          }
          words += weights.wholeWord;
          letters += weights.wholeLetters;
          ownWords += weights.sentenceWord;
          ownLetters += weights.sentenceLetters;
          ownCount += weights.letterCount;
          before = weights;
        }
        wordCount += list.length;
        letterCount += ownCount;
        const score = sentence.bias + sentenceCues + meanOf(ownWords, list.length, ownLetters, ownCount);
        worst = scores.length === 0 ? score : Math.max(worst, score);
        scores.push(score);
      }
      const score = whole.bias + wholeCues + meanOf(words, wordCount, letters, letterCount);
      return { score: score + worstCounts * worst, sentences: scores };
    },
    reasons(tokens, most) {
      const weighed = tokens.flatMap((list) =>
        list.flatMap((token, index) => {
          const own = weigh(token);
          const next = list[index + 1];
          const pair = next
            ? (wholeLevels[(bytes[placeOf(hashPair(own.hash, next.hash), bits)] as number) >> 4] as number)
            : 0;
          return [
            { text: token.text, weight: own.wholeWord + own.wholeLetters / Math.sqrt(Math.max(1, own.letterCount)) },
            { text: `${token.text} ${next?.text}`, weight: pair },
          ];
        }),
      );
      const strong = weighed
        .filter(({ text, weight }) => weight > 0 && /^[\p{L}\p{N}' -]+$/u.test(text))
        .sort((a, b) => b.weight - a.weight);
      return [...new Set(strong.map(({ text }) => text))].slice(0, most);
    },
  };
}

function sumOf({ cues: weights }: ModelPart, cues: readonly string[]): number {
  let sum = 0;
  for (const cue of cues) sum += weights[cue] ?? 0;
  return sum;
}

/** Between n words are n − 1 pairs. */
function meanOf(words: number, wordCount: number, letters: number, letterCount: number): number {
  return words / Math.sqrt(Math.max(1, 2 * wordCount - 1)) + letters / Math.sqrt(Math.max(1, letterCount));
}

function readTable(table: string): Uint8Array {
  const binary = atob(table);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
