import type { LintMessage, LintResult } from '../lint/results.js';
import { toSafeJson } from './escape.js';
import type { Formatter } from './format.js';
import { pathFrom } from './places.js';

interface Position {
  line: number;
  column?: number;
}

/**
 * reviewdog's Diagnostic format, an object a line (github.com/reviewdog/reviewdog, proto/rdf). Its columns count bytes of
 * UTF-8 from 1, so without the draft's text, which is kept back when it holds a secret, there is only a line.
 */
export const rdjsonl: Formatter = (results, { cwd }) =>
  results.flatMap((result) => diagnostics(result, cwd)).join('\n');

function diagnostics({ filePath, source, messages }: LintResult, cwd: string): string[] {
  const lines = source?.split(/\r\n|\n|\r/);
  const place = (line: number, column = 1): Position => {
    const text = lines?.[line - 1];
    return text === undefined ? { line } : { line, column: bytes(text.slice(0, column - 1)) + 1 };
  };
  return messages.map(({ message, line, column, endLine, endColumn, ruleId, severity, suggestions }) =>
    toSafeJson({
      message,
      location: {
        path: pathFrom(cwd, filePath),
        ...(line && { range: { start: place(line, column), ...(endLine && { end: place(endLine, endColumn) }) } }),
      },
      severity: severity === 2 ? 'ERROR' : 'WARNING',
      source: { name: 'smlint' },
      ...(ruleId && { code: { value: ruleId } }),
      ...(source !== undefined &&
        suggestions && { suggestions: suggestions.map(({ fix }) => replacement(source, fix)) }),
    }),
  );
}

function replacement(source: string, { range: [start, end], text }: NonNullable<LintMessage['fix']>): object {
  return { range: { start: positionAt(source, start), end: positionAt(source, end) }, text };
}

function positionAt(source: string, offset: number): Position {
  const before = source.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: before.length, column: bytes(before.at(-1) as string) + 1 };
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
