import type { ConfigFile, Place } from '../config/config.js';
import { normalizeMetadata } from '../config/metadata.js';
import { checkOptions } from '../config/options.js';
import { unknownName } from '../config/phrases.js';
import { type ConfigProblem, placeProblem } from '../config/problems.js';
import type { PostMetadata } from '../post/post.js';
import { authorRoles, platforms } from '../post/post.js';
import type { OptionsSchema } from '../rule/options-schema.js';
import type { ExampleInput } from './entry.js';

/** A post with all that the company's rules should find in it. */
export interface GuidelineCase {
  text: string;
  metadata: PostMetadata;
  finds: { rule: string; quote: string }[];
  source: Pick<ConfigFile, 'path' | 'name'> & { place: Place | undefined };
}

const text: OptionsSchema = { type: 'string' };
const shape: OptionsSchema = {
  type: 'object',
  properties: {
    cases: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          text,
          post: {
            type: 'object',
            properties: {
              platform: { enum: platforms },
              author: { enum: authorRoles },
              kind: { enum: ['post', 'reply'] },
              language: { enum: ['en', 'de'] },
              publishAt: text,
              media: { type: 'array', items: { type: 'object', properties: { file: text, alt: text } } },
            },
          },
          finds: {
            type: 'array',
            items: { type: 'object', properties: { rule: text, quote: text }, required: ['rule', 'quote'] },
          },
          why: text,
        },
        required: ['text', 'finds'],
      },
    },
  },
  required: ['cases'],
};

/** Reads a cases.yml; all that is wrong with it is told at once. */
export function readCases(
  file: ConfigFile,
  ids: readonly string[],
): { cases: GuidelineCase[]; problems: ConfigProblem[] } {
  const problems = checkOptions(shape, file.value, '');
  const inputs = problems.length === 0 ? (file.value as { cases: CaseInput[] }).cases : [];
  for (const [index, { finds }] of inputs.entries()) {
    for (const [place, { rule }] of finds.entries()) {
      const path = `/cases/${index}/finds/${place}`;
      if (!ids.includes(rule))
        problems.push({ ...unknownName(path, 'rule', rule, ids), path: `${path}/rule`, onKey: false });
    }
  }
  return {
    problems: problems.map((problem) => placeProblem(problem, file)),
    cases: inputs.map(({ text, post = {}, finds }, index) => {
      const source = { path: file.path, name: file.name, place: file.locate?.(`/cases/${index}`, 'value') };
      return { text, metadata: normalizeMetadata(post), finds, source };
    }),
  };
}

interface CaseInput extends Pick<ExampleInput, 'text' | 'post'> {
  finds: { rule: string; quote: string }[];
}
