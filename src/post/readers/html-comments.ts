/** An HTML comment in Markdown; all numbers are UTF-16 code units of the text. */
export interface HtmlComment {
  /** `<!--` and the end of `-->`, or of the text when the comment is never closed. */
  start: number;
  end: number;
  closed: boolean;
  /** What goes with it: its whole lines, where it stands alone on them. */
  removedStart: number;
  removedEnd: number;
}

/** All comments from `from` on, except those in fenced or inline code, where they are something to show. */
export function findComments(text: string, from: number): HtmlComment[] {
  if (!text.includes('<!--', from)) return [];
  const comments: HtmlComment[] = [];
  const hits = /^ {0,3}(`{3,}|~{3,})|`+|<!--/gm;
  const unclosedUntil: number[] = [];
  hits.lastIndex = from;
  for (let hit = hits.exec(text); hit !== null; hit = hits.exec(text)) {
    const end = hit.index + hit[0].length;
    if (hit[1] !== undefined) {
      hits.lastIndex = fenceEnd(text, end, hit[1]);
    } else if (hit[0] !== '<!--') {
      hits.lastIndex = codeEnd(text, end, hit[0].length, unclosedUntil);
    } else {
      const comment = commentAt(text, hit.index, comments.at(-1)?.removedEnd ?? from);
      comments.push(comment);
      hits.lastIndex = comment.end;
    }
  }
  return comments;
}

function commentAt(text: string, start: number, floor: number): HtmlComment {
  const close = text.indexOf('-->', start + 4);
  const end = close === -1 ? text.length : close + 3;
  let before = start;
  while (before > floor && isSpace(text, before - 1)) before--;
  let after = end;
  while (after < text.length && (isSpace(text, after) || text[after] === '\r')) after++;
  const alone = (before === floor || text[before - 1] === '\n') && (after === text.length || text[after] === '\n');
  const [removedStart, removedEnd] = alone ? [before, Math.min(after + 1, text.length)] : [start, end];
  return { start, end, closed: close !== -1, removedStart, removedEnd };
}

function isSpace(text: string, at: number): boolean {
  return text[at] === ' ' || text[at] === '\t';
}

/** Behind the fence that closes `fence`; a code block that is never closed runs to the end. */
function fenceEnd(text: string, from: number, fence: string): number {
  const close = new RegExp(`^ {0,3}${fence[0]}{${fence.length},}[ \\t\\r]*$`, 'gm');
  close.lastIndex = from;
  return close.exec(text) === null ? text.length : close.lastIndex;
}

/** Behind inline code that ends on the same line, else behind its opening backticks, which are then just backticks. */
function codeEnd(text: string, from: number, length: number, unclosedUntil: number[]): number {
  // Longer runs are not code in a post, and a line full of them must not be searched again for each.
  if (length > 3 || from < (unclosedUntil[length] ?? 0)) return from;
  const newline = text.indexOf('\n', from);
  const lineEnd = newline === -1 ? text.length : newline;
  const runs = /`+/g;
  runs.lastIndex = from;
  for (let run = runs.exec(text); run !== null && run.index < lineEnd; run = runs.exec(text)) {
    if (run[0].length === length) return runs.lastIndex;
  }
  unclosedUntil[length] = lineEnd;
  return from;
}
