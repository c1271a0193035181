import { type FieldPath, type Fields, isFields } from './fields.js';
import type { WrittenScalar } from './readers/yaml-scalar.js';
import type { Locate } from './waivers.js';

export interface YamlFields {
  fields: Fields;
  /** Places are counted from the beginning of the file, not of the YAML in it. */
  locate: Locate;
  /** A text as it is written. */
  scalarAt(path: FieldPath): WrittenScalar | undefined;
}

export interface YamlProblem {
  message: string;
  offset: number;
}

/**
 * The mapping written in `text`, which stands at `offset` of its file (UTF-16 code units). `undefined` means that the
 * YAML is fine but no mapping. The parser is loaded here and not earlier, because most drafts have no front matter.
 */
export async function readYaml(text: string, offset: number): Promise<YamlFields | YamlProblem | undefined> {
  const { parseDocument } = await import('./yaml-parser.js');
  const document = parseDocument(text, { prettyErrors: false });
  const error = document.errors[0];
  if (error !== undefined) return { message: plain(error.message), offset: offset + error.pos[0] };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (thrown) {
    return { message: plain((thrown as Error).message), offset };
  }
  if (value === null) return { fields: {}, locate: () => undefined, scalarAt: () => undefined };
  if (!isFields(value)) return undefined;
  const locate: Locate = (path) => {
    for (let length = path.length; length > 0; length--) {
      const range = (document.getIn(path.slice(0, length), true) as { range?: number[] } | undefined)?.range;
      if (range) return [offset + (range[0] as number), offset + (range[1] as number)];
    }
    return undefined;
  };
  const scalarAt = (path: FieldPath): WrittenScalar | undefined => {
    const node = document.getIn(path, true) as { value?: unknown; type?: string; range?: number[] } | undefined;
    if (typeof node?.value !== 'string' || !node.range) return undefined;
    const [start = 0, end = 0] = node.range;
    return { value: node.value, type: node.type, range: [offset + start, offset + end] };
  };
  return { fields: value, locate, scalarAt };
}

/** A message of the parser as part of a sentence. */
export function plain(message: string): string {
  return message.replace(/\s+/g, ' ').replace(/[.\s]+$/, '');
}
