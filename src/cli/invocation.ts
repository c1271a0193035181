/** The options as they were typed; `options.ts` finds out what they mean. */
export interface RawOptions {
  /** `false` for `--no-config`. */
  config?: string | false;
  rule?: string[];
  code: boolean;
  format?: string;
  outputFile?: string;
  quiet?: boolean;
  maxWarnings?: string;
  stdin?: boolean;
  stdinFilename?: string;
  text?: string;
  platform?: string;
  author?: string;
  language?: string;
  reveal?: boolean;
  color?: boolean;
  printConfig?: string;
  minConfidence?: string;
  locale?: string;
  today?: string;
  version?: boolean;
  yes?: boolean;
  requireVault?: boolean;
  label?: string;
  match?: string;
  from?: string;
  until?: string;
}

export const commandNames = ['init', 'rules', 'explain', 'vault'] as const;
export type CommandName = (typeof commandNames)[number];

export interface Invocation {
  command: 'lint' | 'help' | CommandName;
  /** Files to check, or what a command is about. */
  names: string[];
  options: RawOptions;
}
