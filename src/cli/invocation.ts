/** The options as they were typed; `options.ts` finds out what they mean. */
export interface RawOptions {
  /** `false` for `--no-config`. */
  config?: string | false;
  rule?: string[];
  code: boolean;
  format?: string[];
  outputFile?: string;
  quiet?: boolean;
  maxWarnings?: string;
  stdin?: boolean;
  stdinFilename?: string;
  text?: string;
  reader?: string;
  /** Each `field=column`. */
  map?: string[];
  fix?: boolean;
  fixDryRun?: boolean;
  cache?: boolean;
  cacheLocation?: string;
  cacheStrategy?: string;
  platform?: string;
  author?: string;
  language?: string;
  reveal?: boolean;
  color?: boolean;
  printConfig?: string;
  minConfidence?: string;
  locale?: string;
  today?: string;
  /** `true` without a base. */
  changed?: string | true;
  shard?: string;
  suppressAll?: boolean;
  suppressRule?: string[];
  pruneSuppressions?: boolean;
  version?: boolean;
  yes?: boolean;
  history?: string[];
  open?: boolean;
  learn?: string;
  company?: string;
  handle?: string;
  /** Names, by commas. */
  products?: string;
  topics?: string;
  coverage?: boolean;
  watch?: boolean;
  requireVault?: boolean;
  label?: string;
  match?: string;
  from?: string;
  until?: string;
  to?: string;
  /** Of `smlint calendar`: only rules that look across posts. */
  calendar?: boolean;
}

export const commandNames = [
  'help',
  'init',
  'rules',
  'explain',
  'guidelines',
  'test',
  'platforms',
  'posts',
  'preview',
  'report',
  'strategy',
  'calendar',
  'vault',
  'merge-reports',
] as const;
export type CommandName = (typeof commandNames)[number];

export interface Invocation {
  command: 'lint' | CommandName;
  /** Files to check, or what a command is about. */
  names: string[];
  options: RawOptions;
}
