/** A sparse example: ascending or not, an index may stand only once. */
export interface Example {
  indexes: Uint32Array;
  values: Float64Array;
  positive: boolean;
  /** How much the example counts; 1 is usual. */
  weight: number;
}

/**
 * L2-regularised logistic regression by dual coordinate descent (H.-F. Yu, F.-L. Huang, C.-J. Lin, "Dual coordinate
 * descent methods for logistic regression and maximum entropy models", 2011). Deterministic: same examples, same weights.
 */
export function trainLogistic(examples: readonly Example[], size: number, cost: number, epochs = 30): Float64Array {
  const weights = new Float64Array(size);
  const random = seeded(20_111);
  const order = examples.map((_, index) => index);
  const costs = examples.map(({ weight }) => cost * weight);
  const alphas = costs.map((limit) => Math.min(0.001 * limit, 1e-8));
  const squares = examples.map(({ values }) => values.reduce((sum, value) => sum + value * value, 0));
  for (const [index, example] of examples.entries())
    add(weights, example, (example.positive ? 1 : -1) * (alphas[index] as number));
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    let moved = 0;
    for (const index of order) {
      const example = examples[index] as Example;
      const limit = costs[index] as number;
      const sign = example.positive ? 1 : -1;
      const old = alphas[index] as number;
      const alpha = minimum(old, limit, squares[index] as number, sign * dot(weights, example));
      moved = Math.max(moved, Math.abs(alpha - old) / limit);
      add(weights, example, sign * (alpha - old));
      alphas[index] = alpha;
    }
    if (moved < 1e-3) break;
  }
  return weights;
}

/** Where the derivative a(α − α₀) + b + log(α / (C − α)) is zero; it grows with α, so halving finds it. */
function minimum(old: number, limit: number, a: number, b: number): number {
  let [low, high] = [0, limit];
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2;
    if (a * (middle - old) + b + Math.log(middle / (limit - middle)) > 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

function dot(weights: Float64Array, { indexes, values }: Example): number {
  let sum = 0;
  for (let at = 0; at < indexes.length; at++)
    sum += (weights[indexes[at] as number] as number) * (values[at] as number);
  return sum;
}

function add(weights: Float64Array, { indexes, values }: Example, times: number): void {
  for (let at = 0; at < indexes.length; at++)
    weights[indexes[at] as number] = (weights[indexes[at] as number] as number) + times * (values[at] as number);
}

function shuffle(list: number[], random: () => number): void {
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [list[last], list[other]] = [list[other] as number, list[last] as number];
  }
}

/** Mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
