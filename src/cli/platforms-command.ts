import { createFacts, type Fact, isOld, type PlatformFacts } from '../post/platform-facts.js';
import { platformNames } from '../post/platform-names.js';
import { platformSources } from '../post/platform-sources.js';
import { type Platform, platforms } from '../post/post.js';
import { escapeLines } from '../report/escape.js';
import type { Locale } from '../rule/rule.js';
import { createConfigs } from './configs.js';
import { exitCodes } from './exit-code.js';
import type { RawOptions } from './invocation.js';
import type { Io } from './io.js';
import { readConfigOptions } from './options.js';
import { choose, UsageError } from './usage-error.js';

const words = {
  en: {
    columns: ['platform', 'limit', 'visible', 'hashtags', 'alt text', 'Markdown'],
    config: 'your config',
    old: 'older than a year',
    confidence: { high: 'sure', medium: 'fairly sure', low: 'doubtful' },
    more: 'Sources, and the day on which they were read: smlint platforms <name>',
  },
  de: {
    columns: ['Plattform', 'Grenze', 'sichtbar', 'Hashtags', 'Alt-Text', 'Markdown'],
    config: 'eigene Konfiguration',
    old: 'älter als ein Jahr',
    confidence: { high: 'sicher', medium: 'recht sicher', low: 'zweifelhaft' },
    more: 'Quellen und der Tag, an dem sie gelesen wurden: smlint platforms <Name>',
  },
};

/** Prints what smlint knows of platforms, with what the config knows better. Throws usage and config errors. */
export async function platformsCommand(names: readonly string[], raw: RawOptions, io: Io): Promise<number> {
  const options = readConfigOptions(raw);
  const { config } = await createConfigs(io.cwd, options).forFolder();
  const locale = options.locale ?? config.locale ?? 'en';
  const factsOf = createFacts(config.settings.platforms);
  const [name, ...more] = names;
  if (more.length > 0) throw new UsageError(`Name one platform at a time: smlint platforms ${name}`);
  if (name === undefined) {
    io.stdout.write(overview(factsOf, locale));
    return exitCodes.fine;
  }
  const platform = choose('platform', name === 'twitter' ? 'x' : name, platforms);
  io.stdout.write(escapeLines(describe(platform, factsOf(platform), locale, options.today)));
  return exitCodes.fine;
}

function overview(factsOf: (platform: Platform) => PlatformFacts, locale: Locale): string {
  const rows = platforms.map((platform) => {
    const { limit, unit, fold, hashtags, hashtagsAdvised, alt, markup } = factsOf(platform);
    const most = [hashtagsAdvised, hashtags].flatMap((fact) => (fact ? [String(fact.value)] : []));
    const length = limit ? `${limit.value} ${unit?.value ?? ''}` : '–';
    const tags = [...new Set(most)].join('/') || '–';
    return [platformNames[platform], length, shown(fold), tags, shown(alt), shown(markup)];
  });
  return `${table([words[locale].columns, ...rows])}\n${words[locale].more}\n`;
}

function describe(platform: Exclude<Platform, 'unknown'>, facts: PlatformFacts, locale: Locale, today: string): string {
  const word = words[locale];
  const rows = Object.entries(facts as Record<string, Fact>).map(([name, fact]) => {
    if (fact.checked === undefined) return [name, shown(fact), word.config, '', ''];
    const checked = isOld(fact, today) ? `${fact.checked} (${word.old})` : fact.checked;
    const source = platformSources[platform]?.[name]?.source ?? '';
    return [name, shown(fact), word.confidence[fact.confidence], checked, source];
  });
  return `${platformNames[platform]}\n\n${table(rows)}`;
}

const shown = (fact: Fact | undefined): string => (fact ? String(fact.value) : '–');

function table(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('');
}
