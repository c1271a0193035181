import { checkstyle } from './checkstyle.js';
import { compact } from './compact.js';
import type { FormatName, Formatter } from './format.js';
import { github } from './github.js';
import { gitlab } from './gitlab.js';
import { jsonWithMetadata } from './json-with-metadata.js';
import { junit } from './junit.js';
import { markdown } from './markdown.js';
import { rdjsonl } from './rdjsonl.js';
import { sarif } from './sarif.js';
import { unix } from './unix.js';

/** The small formats for other programs: one chunk, since what each shares with the common path would else be a file to open. */
export const programFormats = {
  'json-with-metadata': jsonWithMetadata,
  compact,
  unix,
  markdown,
  junit,
  checkstyle,
  sarif,
  github,
  gitlab,
  rdjsonl,
} satisfies Partial<Record<FormatName, Formatter>>;
