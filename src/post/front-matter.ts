import { draftErrorAt } from './position.js';
import type { DraftError } from './reader.js';
import { readYaml, type YamlFields } from './yaml.js';

export interface FrontMatter extends YamlFields {
  /** Where the text begins that follows it, in UTF-16 code units. */
  bodyStart: number;
}

const opening = /---[ \t]*\r?\n/y;
const closing = /^---[ \t]*(?:\r?\n|$(?![\s\S]))/gm;
const tomlOpening = /\+\+\+[ \t]*\r?\n/y;
const firstEntry = /(?:[ \t]*(?:#[^\n]*)?\r?\n)*["']?[A-Za-z][\w-]*["']?[ \t]*:(?=[ \t\r\n])/y;

/**
 * The front matter that begins at `from`, `undefined` where there is none, or what is wrong with it. With `mayBeBreak`
 * a line `---` may also part the posts of a thread, so only what looks like `key: value` counts.
 */
export async function readFrontMatter(
  text: string,
  from: number,
  mayBeBreak: boolean,
): Promise<FrontMatter | DraftError | undefined> {
  if (!mayBeBreak && matchAt(tomlOpening, text, from)) {
    const message = 'This draft begins with TOML front matter (+++). Write it as YAML between two lines "---".';
    return draftErrorAt(message, text, from);
  }
  const open = matchAt(opening, text, from);
  if (open === undefined) return undefined;
  const start = from + open.length;
  if (mayBeBreak && matchAt(firstEntry, text, start) === undefined) return undefined;

  closing.lastIndex = start;
  const close = closing.exec(text);
  if (close === null) {
    if (mayBeBreak) return undefined;
    const message =
      'The front matter that begins here is never closed. End it with a line "---", or put an empty line above it if it is part of the post.';
    return draftErrorAt(message, text, from);
  }
  const parsed = await readYaml(text.slice(start, close.index), start);
  if (parsed === undefined) {
    const message =
      'The lines between the two "---" are not front matter (key: value). If they are part of the post, put an empty line above the first "---".';
    return draftErrorAt(message, text, start);
  }
  if ('message' in parsed) {
    const message = `The front matter is not valid YAML: ${parsed.message}. A value with a colon in it needs quotes around it.`;
    return draftErrorAt(message, text, parsed.offset);
  }
  return { ...parsed, bodyStart: close.index + close[0].length };
}

function matchAt(sticky: RegExp, text: string, at: number): string | undefined {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0];
}
