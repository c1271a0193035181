/** A folded word and what remains of it without any one of its letters: two words that share one are about a slip apart. */
export function shortened(word: string): string[] {
  const found = [word];
  for (let at = 0; at < word.length; at++) found.push(word.slice(0, at) + word.slice(at + 1));
  return found;
}

/**
 * Whether one slip of the fingers makes `typed` of `meant`: a letter missing, doubled, wrong, too many, or two changed
 * over. The first letter is hardly ever mistyped, and an ending is no slip.
 */
export function isOneSlip(typed: string, meant: string): boolean {
  if (typed === meant || typed[0] !== meant[0] || Math.abs(typed.length - meant.length) > 1) return false;
  let from = 0;
  while (from < typed.length && typed[from] === meant[from]) from++;
  let [end, other] = [typed.length, meant.length];
  while (end > from && other > from && typed[end - 1] === meant[other - 1]) {
    end--;
    other--;
  }
  if (from >= meant.length - 1) return false;
  const [wrong, right] = [typed.slice(from, end), meant.slice(from, other)];
  if (wrong.length <= 1 && right.length <= 1) return true;
  return wrong.length === 2 && right.length === 2 && wrong[0] === right[1] && wrong[1] === right[0];
}
