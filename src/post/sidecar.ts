import { checkKeys, type FieldProblem, isFields, isSaid, shown } from './fields.js';
import { readMetadata } from './metadata.js';
import { draftErrorAt } from './position.js';
import type { PostMetadata, Waiver } from './post.js';
import { DraftError } from './reader.js';
import { readWaivers } from './waivers.js';
import { readYaml } from './yaml.js';

/** What may be added to a file's name, so that waivers and metadata need not stand in the draft itself. */
export const sidecarEnding = '.smlint.yml';

export interface Sidecar {
  metadata: PostMetadata;
  waivers: Waiver[];
}

/**
 * Reads `waive:` and `post:`. Errors name `name` and the place in it, because a `DraftError`'s own line is one of the
 * draft; for the same reason its waivers have no place.
 */
export async function readSidecar(text: string, name: string): Promise<Sidecar | DraftError[]> {
  const errorAt = (message: string, offset: number) => {
    const { line, column } = draftErrorAt(message, text, offset);
    return new DraftError(`${name}:${line}:${column}  ${message}`);
  };
  const parsed = await readYaml(text, 0);
  if (parsed === undefined) return [errorAt('A sidecar holds the keys "waive" and "post".', 0)];
  if ('message' in parsed) return [errorAt(`This is not valid YAML: ${parsed.message}.`, parsed.offset)];

  const { fields, locate } = parsed;
  const problems: FieldProblem[] = [];
  checkKeys(fields, ['waive', 'post'], [], problems);
  const waivers = readWaivers(fields.waive, ['waive'], problems);
  let metadata: PostMetadata = {};
  if (isFields(fields.post)) {
    const described = readMetadata(fields.post, 'json');
    metadata = described.metadata;
    problems.push(...described.problems.map(({ message, path }) => ({ message, path: ['post', ...path] })));
  } else if (isSaid(fields.post)) {
    problems.push({
      message: `"post" takes keys such as "platform" and "author", not ${shown(fields.post)}.`,
      path: ['post'],
    });
  }
  if (problems.length > 0) return problems.map(({ message, path }) => errorAt(message, locate(path)?.[0] ?? 0));
  return { metadata, waivers };
}
