import { dirname, resolve } from 'node:path';
import type { JudgedPost } from '../lint/judged-post.js';
import type { LintResult } from '../lint/results.js';
import { escapeText } from '../report/escape.js';
import type { FormatContext, Formatter, PublicSettings } from '../report/format.js';
import { rulesMeta } from '../report/rules-meta.js';
import type { DraftConfig } from './configs.js';
import { tooManyWarnings } from './exit-code.js';
import { type Io, tell, wantsColor } from './io.js';
import type { LintOptions } from './options.js';
import { UsageError } from './usage-error.js';

export interface Printing {
  options: LintOptions;
  io: Io;
  configs: readonly DraftConfig[];
  isConfigMissing: boolean;
  /** For a format that wants them; see `FormatContext.posts`. */
  posts?: ReadonlyMap<string, readonly JudgedPost[]>;
}

/** Writes the report to stdout or the output file, and to stderr what a report has no place for. */
export async function printReport(
  results: readonly LintResult[],
  format: Formatter,
  printing: Printing,
): Promise<void> {
  const { options, io, isConfigMissing } = printing;
  const exceeded = tooManyWarnings(results, options.maxWarnings);
  const context = contextOf(printing, exceeded);
  if (options.history.length > 0)
    context.history = await (await import('./read-history.js')).readHistory(options.history, io.cwd);
  const sorted = [...results].sort((a, b) => (a.filePath < b.filePath ? -1 : a.filePath > b.filePath ? 1 : 0));
  const text = await format(options.quiet ? sorted.map(withoutWarnings) : sorted, context);
  if (options.outputFile !== undefined) await writeReport(resolve(io.cwd, options.outputFile), text);
  else if (text !== '') io.stdout.write(`${text}\n`);

  if (exceeded)
    tell(io, `More warnings (${exceeded.foundWarnings}) than --max-warnings allows (${exceeded.maxWarnings}).`);
  if (isConfigMissing && options.format === 'stylish' && !options.quiet) tell(io, configHint[context.locale]);
}

const configHint = {
  en: 'No config found, so the company, its secrets and its strategy are unknown; "smlint init" writes one.',
  de: 'Keine Konfiguration gefunden: Firma, Vertrauliches und Strategie sind unbekannt; „smlint init“ legt eine an.',
};

function contextOf(
  { options, io, configs, posts }: Printing,
  exceeded: ReturnType<typeof tooManyWarnings>,
): FormatContext {
  const locale = options.locale ?? configs[0]?.config.locale ?? 'en';
  let meta: FormatContext['rulesMeta'] | undefined;
  return {
    cwd: io.cwd,
    // ESLint is as lazy: most formats never ask.
    get rulesMeta() {
      meta ??= rulesMeta([...new Set(configs.flatMap(({ rules }) => rules))], locale);
      return meta;
    },
    color: options.outputFile === undefined ? wantsColor(options.color, io.env, io.stdout) : options.color === true,
    ...(exceeded && { maxWarningsExceeded: exceeded }),
    locale,
    ...(posts && { posts, settings: publicSettings(configs, options.today) }),
  };
}

/** Several configs in one run are mostly layers of one company's: its name, and the topics and platforms of all. */
function publicSettings(configs: readonly DraftConfig[], today: string): PublicSettings {
  const settings = [...new Set(configs.map(({ config }) => config.settings))];
  const company = settings.find((candidate) => candidate.company)?.company;
  const strategies = [...new Set(settings.flatMap(({ strategy }) => strategy ?? []))];
  const topics = new Map(strategies.flatMap((strategy) => strategy.topics.map((topic) => [topic.id, topic] as const)));
  const strategy = {
    topics: [...topics.values()],
    audiences: [...new Set(strategies.flatMap(({ audiences }) => audiences))],
    platforms: [...new Set(strategies.flatMap(({ platforms }) => platforms))],
  };
  return { today, ...(company && { company }), ...(strategies.length > 0 && { strategy }) };
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
    throw new UsageError(
      `The report could not be written: ${reason}. Name a file that can be written with --output-file.`,
    );
  }
}
