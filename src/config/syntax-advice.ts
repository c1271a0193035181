/** Next steps for the slips that are easy to make; the parser's own words stand for the others. */
const advice: Record<string, string> = {
  TAB_AS_INDENT: 'a tab cannot indent YAML; use spaces',
  MULTIPLE_DOCS: 'a second document begins here; a config is one document, remove the line "---"',
  BLOCK_AS_IMPLICIT_KEY: 'a second ": " stands in one line; put the text in quotes',
  BAD_SCALAR_START: 'text cannot begin with this character; put it in quotes, for example "@acme"',
};

/** What to do about a syntax error of the YAML parser; `offset` in UTF-16 code units of the text. */
export function syntaxAdvice(
  text: string,
  { code, message, offset }: { code: string; message: string; offset: number },
): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = '', next = ''] = text.slice(lineStart).split('\n', 2);
  // The parser stumbles over a tab only later, when it misses a key.
  if (/^ *\t/.test(line)) return advice.TAB_AS_INDENT as string;
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && line.split(/: /).length < 3 && indentOf(next) > indentOf(line)) {
    return 'the next line is indented further than this one; let both begin in the same column';
  }
  if (/at node end/i.test(message)) {
    return "the text goes on behind a closing quotation mark or bracket; put single quotes around all of it: '…'";
  }
  return advice[code] ?? `${lowerFirst(message)}; check quotes, brackets and indentation here`;
}

/** The dash of a list counts, for the keys behind it begin where the next line's have to. */
function indentOf(line: string): number {
  return /^[ -]*/.exec(line)?.[0].length ?? 0;
}

export function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
