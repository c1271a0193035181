/** A regular expression that takes time linear in the text, whatever it is and whatever the text is. */
export interface LinearRegex {
  /** `[start, end)` in UTF-16 code units of every match, at most `most` of them. */
  find(text: string, most: number): { start: number; end: number }[];
  /** Whether the empty text fits, which would be found everywhere. */
  fitsNothing: boolean;
}

/** Throws a `RegexError` for what isn't RE2 syntax. */
export type CompileRegex = (source: string) => LinearRegex;

/** The message says what can't be used and why. */
export class RegexError extends Error {
  override name = 'RegexError';
}

/**
 * Loads RE2JS, a port of Google's RE2: an automaton without backtracking. It costs 15 ms and some 10 µs a post, so only
 * runs with such a rule load it.
 */
export async function loadRegex(): Promise<CompileRegex> {
  const { RE2JS } = await import('re2js');
  return (source) => {
    let pattern: ReturnType<typeof RE2JS.compile>;
    try {
      pattern = RE2JS.compile(source);
    } catch (error) {
      throw new RegexError(reasonOf(source, (error as Error).message));
    }
    return {
      fitsNothing: pattern.matcher('').find(),
      find(text, most) {
        const found: { start: number; end: number }[] = [];
        const matcher = pattern.matcher(text);
        while (found.length < most && matcher.find()) found.push({ start: matcher.start(), end: matcher.end() });
        return found;
      },
    };
  };
}

/** What people bring along from other engines, and what only backtracking could match. */
const foreign: [RegExp, string][] = [
  [
    /\(\?<?[=!]/,
    'a look ahead or behind, (?=…) or (?<=…), can make a run hang and is not allowed; match more and use "unless"',
  ],
  [/\\[1-9]/, 'a reference to what was matched before, such as \\1, can make a run hang and is not allowed'],
  [/\(\?>|[*+?}]\+/, 'possessive and atomic groups are not needed here, for nothing backtracks; write them plainly'],
];

function reasonOf(source: string, message: string): string {
  const known = foreign.find(([sign]) => sign.test(source));
  return known ? known[1] : message.replace(/^error parsing regexp: /, '').replaceAll('`', '"');
}
