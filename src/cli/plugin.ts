import type { ConfigInput } from '../config/config.js';
import type { Reader } from '../post/reader.js';
import type { Formatter } from '../report/format.js';
import type { AnyRule } from '../report/rules-meta.js';

/** What a plugin may bring; its module's default export. Every key may be left out. */
export interface Plugin {
  rules?: readonly AnyRule[];
  /** Configs to be extended as `plugin:<plugin>/<name>`. */
  configs?: Readonly<Record<string, ConfigInput>>;
  /** For draft files with endings that smlint doesn't know. */
  readers?: readonly Reader[];
  /** For `--format <name>`. */
  formatters?: Readonly<Record<string, Formatter>>;
}
