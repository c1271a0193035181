import type { PlatformOverrides } from '../post/platform-facts.js';
import type { Author, AuthorRole, PostMetadata } from '../post/post.js';
import type { ColumnMap } from '../post/reader.js';
import type { Locale, Rule } from '../rule/rule.js';
import type {
  CalendarSettings,
  Company,
  ConfidentialTerm,
  Jurisdiction,
  Product,
  QuietPeriod,
} from '../rule/settings.js';
import type { StrategyInput } from './strategy.js';

/** A config as its author writes it; `schema.ts` says the same in JSON Schema. */
export interface ConfigInput {
  $schema?: string;
  root?: boolean;
  extends?: string | string[];
  plugins?: string[];
  company?: Partial<Omit<Company, 'products'>> & { products?: (string | Product)[] };
  accounts?: Record<string, MetadataInput>;
  strategy?: StrategyInput;
  confidential?: ConfidentialInput;
  platforms?: PlatformOverrides;
  jurisdictions?: Jurisdiction[];
  calendar?: CalendarSettings & { inbox?: string | string[]; quiet?: QuietPeriod[] };
  post?: MetadataInput;
  /** Rules as data, and files and folders that hold such rules; see `src/guideline`. */
  guidelines?: string | (string | object)[];
  rules?: Record<string, RuleSetting>;
  overrides?: OverrideInput[];
  readers?: ReadingInput[];
  ignore?: string[];
  locale?: Locale;
}

export interface ConfidentialInput {
  vault?: string;
  terms?: (string | (Partial<Omit<ConfidentialTerm, 'approved'>> & { term: string }))[];
  clients?: (string | { name: string; also?: string[]; approved?: boolean | string })[];
}

export interface OverrideInput {
  files: string | string[];
  post?: MetadataInput;
  rules?: Record<string, RuleSetting>;
}

/** How some files are read when neither their names nor their contents say it. */
export interface ReadingInput {
  files: string | string[];
  reader?: string;
  map?: ColumnMap;
}

export type MetadataInput = Omit<PostMetadata, 'author'> & { author?: AuthorRole | Author };

export type SeverityWord = 'off' | 'warn' | 'error';
export type SeverityInput = SeverityWord | 0 | 1 | 2;
export type RuleSetting = SeverityInput | [SeverityInput] | [SeverityInput, Record<string, unknown>];

/** What a config needs to know of a rule. */
export type ConfigRule = Pick<Rule, 'id' | 'docs' | 'schema' | 'defaults'>;

/** A place in a config file; both count from 1, columns in UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
}

/** Finds a JSON pointer, or the nearest place above it; `key` means the key itself, `value` what it stands for. */
export type Locate = (pointer: string, part: 'key' | 'value') => Place | undefined;

/** One config, read but not yet validated. */
export interface ConfigFile {
  /** Absolute path, or `smlint:` and the name of a preset: tells one config from another. */
  path: string;
  /** The name for messages. */
  name: string;
  /** Absolute path of the folder that globs are relative to. */
  folder: string;
  value: unknown;
  /** Absent for configs that are code. */
  locate?: Locate;
}
