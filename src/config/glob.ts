// Own matcher, not a library: the usual ones make regular expressions, and patterns of a stranger's config could hang
// those (`*a*a*a*a*b`). This one takes at most pattern times path steps.

const maxAlternatives = 200;

/** What is wrong with a pattern, with the next step; `undefined` when it can be used. */
export function checkGlob(pattern: string): string | undefined {
  if (pattern.startsWith('!')) return 'patterns cannot begin with "!"; name the files that are meant';
  if (/^(\/|[A-Za-z]:)/.test(pattern))
    return 'patterns are relative to the folder of this config; remove the leading part';
  if (pattern.split('/').includes('..'))
    return 'patterns cannot leave the folder of this config with ".."; put the config higher up';
  if (expandBraces(pattern) === undefined)
    return `{…} stands for more than ${maxAlternatives} patterns; use * or a list`;
  return undefined;
}

/**
 * Makes a test of paths relative to the pattern's folder, with `/` between the parts. `*` and `?` stay within a folder,
 * `**` crosses folders, `[a-z]`, `[!a-z]` and `{md,txt}` are known, `\` takes the next character as it is.
 * A pattern without `/` matches the file's name in every folder.
 */
export function createGlob(pattern: string): (path: string) => boolean {
  const alternatives = (expandBraces(pattern.normalize('NFC')) ?? []).map(compile);
  return (path) => {
    const parts = path.normalize('NFC').split('/');
    return alternatives.some((segments) => matchSegments(segments, parts));
  };
}

type Token = string | typeof anyOne | typeof anyRun | ((character: string) => boolean);
type Segment = Token[] | typeof anyFolders;
const anyOne = Symbol('?');
const anyRun = Symbol('*');
const anyFolders = Symbol('**');

function compile(pattern: string): Segment[] {
  const full = (pattern.includes('/') ? pattern : `**/${pattern}`).replace(/^(\.\/)+/, '').replace(/\/+$/, '/**');
  return full.split('/').map((part) => (part === '**' ? anyFolders : tokens(part)));
}

function tokens(part: string): Token[] {
  const found: Token[] = [];
  for (let rest = part; rest; ) {
    const set = /^\[([!^]?)(\]?[^\]]*)\]/.exec(rest);
    const first = [...rest][0] ?? '';
    if (set) {
      found.push(characterSet(set[2] ?? '', set[1] !== ''));
      rest = rest.slice(set[0].length);
    } else if (first === '\\' && rest.length > 1) {
      const next = [...rest][1] ?? '';
      found.push(next);
      rest = rest.slice(1 + next.length);
    } else {
      found.push(first === '*' ? anyRun : first === '?' ? anyOne : first);
      rest = rest.slice(first.length);
    }
  }
  return found;
}

function characterSet(body: string, isNegated: boolean): (character: string) => boolean {
  const characters = [...body];
  const ranges: [string, string][] = [];
  for (let i = 0; i < characters.length; i++) {
    const from = characters[i] ?? '';
    const isRange = characters[i + 1] === '-' && i + 2 < characters.length;
    ranges.push([from, isRange ? (characters[i + 2] ?? '') : from]);
    if (isRange) i += 2;
  }
  return (character) => ranges.some(([from, to]) => from <= character && character <= to) !== isNegated;
}

/** `a{b,c}` becomes `ab` and `ac`; `undefined` when there are too many. Braces without a comma or an end are text. */
function expandBraces(pattern: string): string[] | undefined {
  const done: string[] = [];
  const open = [pattern];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const braces = innermostBraces(next);
    if (!braces) done.push(next);
    else {
      const [start, end, choices] = braces;
      for (const choice of choices.reverse()) open.push(next.slice(0, start) + choice + next.slice(end));
    }
    if (done.length + open.length > maxAlternatives) return undefined;
  }
  return done;
}

function innermostBraces(pattern: string): [number, number, string[]] | undefined {
  let start = -1;
  let hasComma = false;
  for (let i = 0; i < pattern.length; i++) {
    const character = pattern[i];
    if (character === '\\') i++;
    else if (character === '{') [start, hasComma] = [i, false];
    else if (character === ',') hasComma = true;
    else if (character === '}' && start >= 0) {
      if (hasComma) return [start, i + 1, pattern.slice(start + 1, i).split(',')];
      start = -1;
    }
  }
  return undefined;
}

function matchSegments(segments: readonly Segment[], parts: readonly string[]): boolean {
  return matchRuns(segments, parts, anyFolders, (segment, part) =>
    matchRuns(segment as Token[], [...part], anyRun, (token, character) =>
      typeof token === 'function' ? token(character) : token === anyOne || token === character,
    ),
  );
}

/** Goes back only to the last run: an earlier one can't do better. */
function matchRuns<P, T>(
  pattern: readonly P[],
  items: readonly T[],
  run: P | symbol,
  isMatch: (p: P, item: T) => boolean,
) {
  let p = 0;
  let i = 0;
  let lastRun = -1;
  let resume = 0;
  while (i < items.length) {
    const current = pattern[p];
    if (p < pattern.length && current === run) {
      lastRun = p++;
      resume = i;
    } else if (p < pattern.length && isMatch(current as P, items[i] as T)) {
      p++;
      i++;
    } else if (lastRun >= 0) {
      p = lastRun + 1;
      i = ++resume;
    } else return false;
  }
  while (p < pattern.length && pattern[p] === run) p++;
  return p === pattern.length;
}
