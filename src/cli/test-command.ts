import { escapeLines } from '../report/escape.js';
import { rulesMeta } from '../report/rules-meta.js';
import { createConfigs } from './configs.js';
import { exitCodes } from './exit-code.js';
import type { RawOptions } from './invocation.js';
import type { Io } from './io.js';
import { readLintOptions } from './options.js';
import { loadReports, printReports } from './print-report.js';
import { countFailed, runTests } from './test-outcome.js';
import { describeTests } from './test-report.js';
import { testResults } from './test-results.js';
import { UsageError } from './usage-error.js';

/** Runs the examples of the company's rules, and its cases. Throws usage and config errors. */
export async function testCommand(names: readonly string[], raw: RawOptions, io: Io): Promise<number> {
  const options = readLintOptions(raw, []);
  const config = await createConfigs(io.cwd, options).forFolder();
  const locale = options.locale ?? config.config.locale ?? 'en';
  // Without --format the outcome is told as that of tests; a format takes it as findings in the files of rules.
  const reports = raw.format && (await loadReports(options.formats, io.cwd, async () => config.formatters));
  const unfit = reports?.find(({ format }) => format.wantsPosts);
  if (unfit)
    throw new UsageError(`--format ${unfit.choice.name} shows posts, and a test has none. Try --format junit.`);
  const outcome = await runTests(names, config, { locale, coverage: raw.coverage ?? false });
  if (reports) {
    await printReports(testResults(outcome, locale), reports, {
      options,
      io,
      locale,
      rulesMeta: (language) => rulesMeta(config.rules, language),
      isConfigMissing: false,
    });
  } else io.stdout.write(`${escapeLines(describeTests(outcome, locale).join('\n'))}\n`);
  return countFailed(outcome) > 0 ? exitCodes.findings : exitCodes.fine;
}
