import type { Edit } from '../post/excerpt.js';
import type { Post } from '../post/post.js';
import { DraftError, type DraftSource, type Reader } from '../post/reader.js';
import type { TextEdit } from '../rule/rule.js';
import type { JudgedPost } from './judged-post.js';
import { countMessages, type LintRun, lintSource } from './lint-source.js';
import { draftMessage, editOf } from './message.js';
import type { LintResult } from './results.js';

/** What a draft looks like once all that can be put right has been. */
export interface FixedDraft {
  /** Of the fixed text. */
  result: LintResult;
  before: string;
  /** Absent when nothing was changed. */
  output?: string;
  /** How many places were changed. */
  fixes: number;
  /** The file would not have read as it should, so it was left as it was before that. */
  isRefused: boolean;
  /** Something confidential was found, so the text is not to be shown. */
  isSecret: boolean;
}

/** A fix may make room for another, such as one that overlapped with it; whoever needs more is going round in circles. */
const mostPasses = 10;
const longestDraft = 10_000_000;

interface Judged {
  post: Post;
  fixes: TextEdit[];
}

/** Lints a draft, fixes what has a fix and lints again, until nothing is left to fix. Writes nothing. */
export async function fixSource(source: DraftSource, reader: Reader, run: LintRun): Promise<FixedDraft> {
  let before: string;
  try {
    before = await wholeText(source, reader);
  } catch (error) {
    if (!(error instanceof DraftError)) throw error;
    const result = countMessages(source.path, [draftMessage(error)]);
    return { result, before: '', fixes: 0, isRefused: false, isSecret: false };
  }

  let isSecret = false;
  const lint = async (text: string): Promise<{ result: LintResult; judged: Judged[]; shown: JudgedPost[] }> => {
    const judged: Judged[] = [];
    const shown: JudgedPost[] = [];
    const result = await lintSource(inMemory(source, text), reader, {
      ...run,
      onPost(post, view, kept, hasSecrets) {
        judged.push({ post, fixes: kept.flatMap(({ fix }) => fix ?? []) });
        isSecret ||= hasSecrets;
        run.onPost?.(post, view, kept, hasSecrets);
      },
      ...(run.keepPost && { keepPost: (_: string, post: JudgedPost) => void shown.push(post) }),
    });
    return { result, judged, shown };
  };

  let text = before;
  let { result, judged, shown } = await lint(text);
  let fixes = 0;
  let isRefused = false;
  for (let pass = 0; pass < mostPasses; pass++) {
    const { output, texts, count } = applyFixes(text, judged);
    if (count === 0) break;
    const next = await lint(output);
    isRefused = !readsAs(next.judged, texts) || next.result.fatalErrorCount > result.fatalErrorCount;
    if (isRefused) break;
    text = output;
    fixes += count;
    ({ result, judged, shown } = next);
  }
  for (const post of shown) run.keepPost?.(source.path, post);
  return { result, before, ...(text !== before && { output: text }), fixes, isRefused, isSecret };
}

async function wholeText(source: DraftSource, { mayBeWindows1252 = false }: Reader): Promise<string> {
  const chunks: string[] = [];
  let length = 0;
  for await (const chunk of source.chunks({ mayBeWindows1252 })) {
    length += chunk.length;
    if (length > longestDraft) {
      throw new DraftError(
        'A file of more than 10 million characters is not fixed. Split it, or check it without --fix.',
      );
    }
    chunks.push(chunk);
  }
  return chunks.join('');
}

function inMemory(source: DraftSource, text: string): DraftSource {
  return {
    ...source,
    text: async () => text,
    async *chunks() {
      yield text;
    },
  };
}

interface Applied {
  output: string;
  /** What the posts should read as afterwards. */
  texts: string[];
  count: number;
}

/** Applies the fixes that don't overlap; the others wait for the next pass. */
export function applyFixes(source: string, judged: readonly Judged[]): Applied {
  const wanted = judged.flatMap(({ post, fixes }, index) =>
    fixes.flatMap((fix) => {
      const edit = editOf(post, fix);
      return edit && source.slice(...edit.range) !== edit.text ? [{ fix, edit, index }] : [];
    }),
  );
  wanted.sort((a, b) => a.edit.range[0] - b.edit.range[0] || a.edit.range[1] - b.edit.range[1]);
  const taken: typeof wanted = [];
  for (const next of wanted) {
    const last = taken.at(-1);
    if (!last || next.edit.range[0] > last.edit.range[1] || isSame(next.edit, last.edit)) taken.push(next);
  }
  const edits = distinct(taken.map(({ edit }) => edit));
  return {
    output: replaceAll(source, edits),
    texts: judged.map(({ post }, index) => {
      const own = taken
        .filter((one) => one.index === index)
        .map(({ fix: { start, end, text } }): Edit => ({ range: [start, end], text }));
      return replaceAll(post.text, distinct(own.sort((a, b) => a.range[0] - b.range[0])));
    }),
    count: edits.length,
  };
}

/** Two posts may stand in the same place, such as one text for several platforms; and two rules may want the same. */
function distinct(edits: readonly Edit[]): Edit[] {
  return edits.filter((edit, index) => index === 0 || !isSame(edit, edits[index - 1] as Edit));
}

function isSame(a: Edit, b: Edit): boolean {
  return a.range[0] === b.range[0] && a.range[1] === b.range[1] && a.text === b.text;
}

function replaceAll(text: string, edits: readonly Edit[]): string {
  let from = 0;
  const pieces = edits.map(({ range, text: changed }) => {
    const piece = text.slice(from, range[0]) + changed;
    from = range[1];
    return piece;
  });
  return pieces.join('') + text.slice(from);
}

function readsAs(judged: readonly Judged[], texts: readonly string[]): boolean {
  return judged.length === texts.length && judged.every(({ post }, index) => post.text === texts[index]);
}
