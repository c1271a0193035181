import { stringify } from 'yaml';
import type { Locate } from './config.js';
import { parseConfig } from './parse.js';
import { describe, problemAt, quote, unknownName } from './phrases.js';
import { type ConfigProblem, joinPointer, placeProblem } from './problems.js';

/** Words that came up with topics in past posts: the file that `strategy.vocabulary` names. */
export interface Vocabulary {
  /** By the ids of topics. */
  topics: Record<string, string[]>;
  /** What is not to be learned. */
  never: string[];
}

const keys = ['topics', 'never'];

/** Reads such a file; `topics` are the ids that there are. All that is wrong is told at once. */
export function readVocabulary(
  text: string,
  name: string,
  topics: readonly string[],
): { vocabulary: Vocabulary; problems: ConfigProblem[] } {
  const { value, problems, locate } = parseConfig(text, name);
  const vocabulary: Vocabulary = { topics: {}, never: [] };
  if (problems.length > 0 || value === null) return { vocabulary, problems };
  const found: ConfigProblem[] = [];
  const told = () => ({ vocabulary, problems: found.map((problem) => placed(problem, name, locate)) });
  if (!isMapping(value)) {
    found.push(problemAt('', `expected the keys ${keys.join(' and ')}, found ${describe(value)}`));
    return told();
  }
  for (const key of Object.keys(value)) if (!keys.includes(key)) found.push(unknownName('', 'key', key, keys));
  vocabulary.never = wordsAt('/never', value['never'], found);
  const byTopic = value['topics'] ?? {};
  if (!isMapping(byTopic)) {
    found.push(problemAt('/topics', `expected topics with lists of words, found ${describe(byTopic)}`));
    return told();
  }
  for (const [id, words] of Object.entries(byTopic)) {
    if (topics.includes(id)) vocabulary.topics[id] = wordsAt(joinPointer('/topics', id), words, found);
    else found.push(unknownName('/topics', 'topic', id, topics));
  }
  return told();
}

function wordsAt(path: string, words: unknown, problems: ConfigProblem[]): string[] {
  if (words === undefined || words === null) return [];
  if (!Array.isArray(words)) {
    problems.push(problemAt(path, `expected a list of words, found ${describe(words)}`));
    return [];
  }
  return words.flatMap((word, index) => {
    if (typeof word === 'string' && /\p{L}/u.test(word)) return [word];
    const found = typeof word === 'string' ? quote(word) : describe(word);
    problems.push(
      problemAt(joinPointer(path, index), `expected a word, found ${found}; put it in quotes, or remove it`),
    );
    return [];
  });
}

const placed = (problem: ConfigProblem, name: string, locate: Locate): ConfigProblem =>
  placeProblem(problem, { name, locate });

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const header = `# Words that came up with a topic far more often than elsewhere, found by "smlint strategy learn". They are yours to edit:
# whatever you add stays, and what you put under "never" is not learned again.
`;

/** One word a line, so that a change of one is a change of one. */
export function writeVocabulary(vocabulary: Vocabulary): string {
  return header + stringify(vocabulary, { lineWidth: 0 });
}
