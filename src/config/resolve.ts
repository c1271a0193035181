import { withFallback } from '../post/metadata.js';
import type { PostMetadata } from '../post/post.js';
import type { Locale } from '../rule/rule.js';
import type { Settings } from '../rule/settings.js';
import type {
  ConfigFile,
  ConfigInput,
  ConfigRule,
  ReadingInput,
  RuleSetting,
  SeverityInput,
  SeverityWord,
} from './config.js';
import { ConfigError } from './errors.js';
import { createGlob } from './glob.js';
import type { Layers } from './layers.js';
import { type Accounts, accountKey, normalizeMetadata } from './metadata.js';
import { missing } from './phrases.js';
import { findPreset, presetRules } from './presets.js';
import { type ConfigProblem, placeProblem } from './problems.js';
import { relativeTo } from './relative.js';
import { createSettings } from './settings.js';
import type { Vocabulary } from './vocabulary.js';

export interface ResolvedRule {
  severity: SeverityWord;
  /** The rule's defaults with the config's options laid over them. */
  options: Record<string, unknown>;
  waivable: boolean;
  /** The config, preset or flag that had the last word; absent where the rule's own recommendation stands. */
  origin: { severity?: string; options?: string };
}

interface Common {
  settings: Settings;
  accounts: Accounts;
  /** Patterns in the syntax of .gitignore, relative to `ignoreFolder`. */
  ignore: string[];
  /** Absolute path; absent when no config has `ignore`. */
  ignoreFolder?: string;
  /** The guarded list: a path, relative to `folder`. */
  vault?: { file: string; folder: string };
  /** What customers wrote: paths, relative to `folder`. */
  inbox?: { files: string[]; folder: string };
  /** Words learned for topics: a path, relative to `folder`. */
  vocabulary?: { file: string; folder: string };
  locale?: Locale;
  jurisdictions: string[];
  calendar: { timezone?: string; [key: string]: unknown };
  /** Names of the configs that were used, weakest first. */
  sources: string[];
}

/** The config for one draft file. Files that the same overrides match share one object. */
export interface FileConfig extends Common {
  rules: Record<string, ResolvedRule>;
  /** Defaults for metadata; see `mergeMetadata`. */
  post: PostMetadata;
  reading: FileReading;
}

/** How a file is read, where the config says it. */
export type FileReading = Omit<ReadingInput, 'files'>;

export interface ResolvedConfig extends Common {
  /** `path` is absolute. */
  forFile(path: string): FileConfig;
}

export interface ResolveOptions {
  /** Built-in rules and those of plugins. */
  rules: readonly ConfigRule[];
  /** The day of the run, as an ISO date. */
  today: string;
  /** What the file of `strategy.vocabulary` holds. */
  learned?: Vocabulary | undefined;
}

/**
 * Merges the layers of a config; later wins. Every rule starts as it is recommended, also without any config.
 * Throws a ConfigError with the problems of all layers at once.
 */
export async function resolveConfig(
  layers: Layers,
  { rules, today, learned }: ResolveOptions,
): Promise<ResolvedConfig> {
  const { files } = layers;
  const problems = [...layers.problems, ...(await problemsIn(files, rules))];
  problems.push(...(problems.length === 0 ? checkCompany(files) : []));
  if (problems.length > 0) throw new ConfigError(problems);

  const inputs = withSumOfLaws(files);
  const ignoring = files.findLast((file) => (file.value as ConfigInput).ignore !== undefined);
  const ignored = ignoring?.value as ConfigInput | undefined;
  const locale = last(inputs, 'locale');
  const guarding = files.findLast((file) => (file.value as ConfigInput).confidential?.vault !== undefined);
  const vault = (guarding?.value as ConfigInput | undefined)?.confidential?.vault;
  const receiving = files.findLast((file) => (file.value as ConfigInput).calendar?.inbox !== undefined);
  const inbox = (receiving?.value as ConfigInput | undefined)?.calendar?.inbox;
  const naming = files.findLast((file) => (file.value as ConfigInput).strategy?.vocabulary !== undefined);
  const vocabulary = (naming?.value as ConfigInput | undefined)?.strategy?.vocabulary;
  const common: Common = {
    settings: createSettings(inputs, today, learned),
    accounts: new Map(inputs.flatMap(({ accounts = {} }) => Object.entries(accounts).map(account))),
    ignore: ignored?.ignore ?? [],
    ...(ignoring && { ignoreFolder: ignoring.folder }),
    ...(guarding && vault !== undefined && { vault: { file: vault, folder: guarding.folder } }),
    ...(receiving && inbox !== undefined && { inbox: { files: [inbox].flat(), folder: receiving.folder } }),
    ...(naming && vocabulary !== undefined && { vocabulary: { file: vocabulary, folder: naming.folder } }),
    ...(locale && { locale }),
    jurisdictions: last(inputs, 'jurisdictions') ?? [],
    calendar: Object.assign({}, ...inputs.map((input) => input.calendar)),
    sources: files.map((file) => file.name),
  };

  const steps = files.flatMap((file) => stepsOf(file, rules));
  const known = new Map<string, FileConfig>();
  return {
    ...common,
    forFile(path) {
      const matching = steps.filter((step) => step.matches(path));
      const key = matching.map((step) => steps.indexOf(step)).join();
      const config = known.get(key) ?? { ...common, ...combine(matching, rules) };
      known.set(key, config);
      return config;
    },
  };
}

/** Most starts have no config, and need none of what it takes to read one. */
async function problemsIn(files: readonly ConfigFile[], rules: readonly ConfigRule[]): Promise<ConfigProblem[]> {
  if (files.length === 0) return [];
  const { validateConfig } = await import('./validate.js');
  return files.flatMap((file) => validateConfig(file.value, { rules, file }));
}

/** The countries of presets add up, `[smlint:de, smlint:us]` is a post for both; a config's own list replaces all. */
function withSumOfLaws(files: readonly ConfigFile[]): ConfigInput[] {
  let sum: NonNullable<ConfigInput['jurisdictions']> = [];
  return files.map(({ path, value }) => {
    const input = value as ConfigInput;
    if (input.jurisdictions === undefined) return input;
    sum = findPreset(path).name ? [...new Set([...sum, ...input.jurisdictions])] : input.jurisdictions;
    return { ...input, jurisdictions: sum };
  });
}

/** Only the whole chain can tell: a team's config adds competitors to the company of the config that it extends. */
function checkCompany(files: readonly ConfigFile[]): ConfigProblem[] {
  const companies = files.filter((file) => (file.value as ConfigInput).company !== undefined);
  const hasName = companies.some((file) => (file.value as ConfigInput).company?.name !== undefined);
  const file = companies.at(-1);
  return file && !hasName ? [placeProblem(missing('/company', 'name', true), file)] : [];
}

/** A part of a config that speaks about rules, metadata or reading: its top level, an override, one of its readers. */
interface Step {
  /** `.socialmediarc.yml` or `.socialmediarc.yml, overrides[0]`. */
  source: string;
  isOverride: boolean;
  rules: Record<string, RuleSetting>;
  post: PostMetadata;
  reading: FileReading;
  matches(path: string): boolean;
}

function stepsOf(file: ConfigFile, known: readonly ConfigRule[]): Step[] {
  const { name: preset } = findPreset(file.path);
  const { rules = {}, post = {}, overrides = [], readers = [] } = file.value as ConfigInput;
  const top: Step = {
    source: file.name,
    isOverride: false,
    rules: preset ? presetRules(preset, known) : rules,
    post: normalizeMetadata(post),
    reading: {},
    matches: () => true,
  };
  const others = overrides.map(
    (override, index): Step => ({
      source: `${file.name}, overrides[${index}]`,
      isOverride: true,
      rules: override.rules ?? {},
      post: normalizeMetadata(override.post ?? {}),
      reading: {},
      matches: matcherOf(override.files, file.folder),
    }),
  );
  const readings = readers.map(
    ({ files, ...reading }, index): Step => ({
      source: `${file.name}, readers[${index}]`,
      isOverride: true,
      rules: {},
      post: {},
      reading,
      matches: matcherOf(files, file.folder),
    }),
  );
  return [top, ...others, ...readings];
}

function matcherOf(files: string | string[], folder: string): (path: string) => boolean {
  const globs = [files].flat().map(createGlob);
  return (path) => {
    const inside = relativeTo(folder, path);
    return inside !== undefined && globs.some((glob) => glob(inside));
  };
}

function combine(steps: readonly Step[], known: readonly ConfigRule[]): Pick<FileConfig, 'rules' | 'post' | 'reading'> {
  const rules = known.map((rule): [string, ResolvedRule] => {
    let resolved: ResolvedRule = {
      severity: rule.docs.recommended,
      options: { ...rule.defaults },
      waivable: true,
      origin: {},
    };
    for (const { rules, source } of steps) {
      if (Object.hasOwn(rules, rule.id)) resolved = layRule(resolved, rules[rule.id] as RuleSetting, rule, source);
    }
    return [rule.id, resolved];
  });
  // For metadata every override is stronger than every `post`, whichever layer they are in.
  const inOrder = [...steps.filter((step) => !step.isOverride), ...steps.filter((step) => step.isOverride)];
  return {
    rules: Object.fromEntries(rules),
    post: inOrder.map((step) => step.post).reduce((weaker, stronger) => withFallback(stronger, weaker), {}),
    reading: Object.assign({}, ...steps.map((step) => step.reading)),
  };
}

/** A severity alone keeps the options; options replace all former ones, but a rule stays unwaivable until told otherwise. */
function layRule(weaker: ResolvedRule, setting: RuleSetting, rule: ConfigRule, source: string): ResolvedRule {
  const [severity, options] = Array.isArray(setting) ? setting : [setting];
  const kept = { ...weaker, severity: severityWord(severity), origin: { ...weaker.origin, severity: source } };
  if (!options) return kept;
  const { waivable = weaker.waivable, ...own } = options;
  return {
    ...kept,
    options: { ...rule.defaults, ...own },
    waivable: waivable !== false,
    origin: { severity: source, options: source },
  };
}

function severityWord(severity: SeverityInput): SeverityWord {
  return typeof severity === 'number' ? ((['off', 'warn', 'error'] as const)[severity] ?? 'error') : severity;
}

function account([name, input]: [string, Parameters<typeof normalizeMetadata>[0]]): [string, PostMetadata] {
  return [accountKey(name), normalizeMetadata(input)];
}

function last<K extends keyof ConfigInput>(inputs: readonly ConfigInput[], key: K): ConfigInput[K] | undefined {
  return inputs.findLast((input) => input[key] !== undefined)?.[key];
}
