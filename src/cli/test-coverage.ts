import type { Declaration } from '../guideline/rule.js';
import type { ExampleResult } from '../lint/examples.js';

/** Words, phrases and expressions of a rule that stand in none of its examples: who knows whether they work? */
export function untouchedWords(declared: Declaration | undefined, results: readonly ExampleResult[]): string[] {
  if (!declared) return [];
  const hits = results.flatMap((result) => result.hits);
  const words = declared.wordings.filter(
    ({ group, wording }) =>
      !hits.some((hit) => hit.group === group && hit.phrase === wording.phrase && hit.language === wording.language),
  );
  const expressions = declared.regexes.filter(
    ({ regex }) => !results.some(({ example }) => regex.find(example.text, 1).length > 0),
  );
  return [...words.map(({ wording }) => wording.shown), ...expressions.map(({ source }) => source)];
}
