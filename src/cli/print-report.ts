import { dirname, resolve } from 'node:path';
import type { LintResult } from '../lint/results.js';
import { escapeText } from '../report/escape.js';
import type { FormatContext, Formatter } from '../report/format.js';
import { loadFormatter } from '../report/load.js';
import type { Locale } from '../rule/rule.js';
import { tooManyWarnings } from './exit-code.js';
import type { FormatChoice } from './formats.js';
import { type Io, tell, wantsColor } from './io.js';
import type { LintOptions } from './options.js';
import { UsageError } from './usage-error.js';

/** A report that a run will write, its formatter already loaded. */
export interface Report {
  format: Formatter;
  choice: FormatChoice;
}

export interface Printing {
  options: Pick<LintOptions, 'locale' | 'maxWarnings' | 'quiet' | 'color' | 'history'>;
  io: Io;
  /** The config's, where no flag says otherwise. */
  locale: Locale | undefined;
  rulesMeta(locale: Locale): FormatContext['rulesMeta'];
  isConfigMissing: boolean;
  /** For a format that `wantsPosts`. */
  shown?: Pick<FormatContext, 'posts' | 'settings' | 'inquiries'>;
}

/** Throws a `FormatError`: a misspelt format should not cost the time of a whole run. */
export function loadReports(
  formats: readonly FormatChoice[],
  cwd: string,
  plugged?: Parameters<typeof loadFormatter>[2],
): Promise<Report[]> {
  return Promise.all(
    formats.map(async (choice) => ({ choice, format: await loadFormatter(choice.name, cwd, plugged) })),
  );
}

/** Writes each report to its file or to stdout, and to stderr what a report has no place for. */
export async function printReports(
  results: readonly LintResult[],
  reports: readonly Report[],
  printing: Printing,
): Promise<void> {
  const { options, io, isConfigMissing } = printing;
  const exceeded = tooManyWarnings(results, options.maxWarnings);
  const sorted = [...results].sort((a, b) => (a.filePath < b.filePath ? -1 : a.filePath > b.filePath ? 1 : 0));
  const shown = options.quiet ? sorted.map(withoutWarnings) : sorted;
  const contextOf = createContexts(printing, exceeded, await pastOf(options, io));
  for (const { format, choice } of reports) {
    const { file } = choice;
    const text = await format(shown, contextOf(file !== undefined));
    if (file !== undefined) await writeReport(resolve(io.cwd, file), text);
    else if (text !== '') io.stdout.write(`${text}\n`);
  }

  if (exceeded)
    tell(io, `More warnings (${exceeded.foundWarnings}) than --max-warnings allows (${exceeded.maxWarnings}).`);
  const isForPeople = reports.some(({ choice }) => choice.name === 'stylish');
  if (isConfigMissing && isForPeople && !options.quiet) tell(io, configHint[contextOf(false).locale]);
}

const configHint = {
  en: 'No config found, so the company, its secrets and its strategy are unknown; "smlint init" writes one.',
  de: 'Keine Konfiguration gefunden: Firma, Vertrauliches und Strategie sind unbekannt; „smlint init“ legt eine an.',
};

async function pastOf({ history }: Printing['options'], io: Io): Promise<FormatContext['history']> {
  return history.length === 0 ? undefined : (await import('./read-history.js')).readHistory(history, io.cwd);
}

function createContexts(
  { options, io, locale: configured, rulesMeta, shown }: Printing,
  exceeded: ReturnType<typeof tooManyWarnings>,
  history: FormatContext['history'],
): (isFile: boolean) => FormatContext {
  const locale = options.locale ?? configured ?? 'en';
  let meta: FormatContext['rulesMeta'] | undefined;
  return (isFile) => ({
    cwd: io.cwd,
    // ESLint is as lazy: most formats never ask.
    get rulesMeta() {
      meta ??= rulesMeta(locale);
      return meta;
    },
    color: isFile ? options.color === true : wantsColor(options.color, io.env, io.stdout),
    ...(exceeded && { maxWarningsExceeded: exceeded }),
    locale,
    ...shown,
    ...(history && { history }),
  });
}

function withoutWarnings(result: LintResult): LintResult {
  const isError = ({ severity }: { severity: number }) => severity === 2;
  return {
    ...result,
    messages: result.messages.filter(isError),
    suppressedMessages: result.suppressedMessages.filter(isError),
    warningCount: 0,
    fixableWarningCount: 0,
    notices: [],
  };
}

async function writeReport(path: string, text: string): Promise<void> {
  const { mkdir, writeFile } = await import('node:fs/promises');
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text === '' || text.endsWith('\n') ? text : `${text}\n`);
  } catch (error) {
    const reason = escapeText((error as Error).message);
    throw new UsageError(`The report could not be written: ${reason}. Name a file that can be written.`);
  }
}
