import { UsageError } from './usage-error.js';

/** One report of a run; without a file it goes to standard output. */
export interface FormatChoice {
  name: string;
  file?: string;
}

/** The values of `--format`: `name` or `name=file`. Throws a `UsageError` when two reports want the same place. */
export function readFormats(values: readonly string[], outputFile: string | undefined): FormatChoice[] {
  const chosen = values.map((value): FormatChoice => {
    const cut = value.indexOf('=');
    if (cut < 0) return { name: value };
    const [name, file] = [value.slice(0, cut), value.slice(cut + 1)];
    if (name === '' || file === '')
      throw new UsageError(
        `--format takes a name, or a name and a file, not "${value}". Try --format sarif=report.sarif.`,
      );
    return { name, file };
  });
  const formats = chosen.length === 0 ? [{ name: 'stylish' }] : chosen;
  const open = formats.filter(({ file }) => file === undefined);
  if (open.length > 1) {
    const names = open.map(({ name }) => `"${name}"`).join(' and ');
    throw new UsageError(
      `${names} would be written to one place. Give all but one a file: --format ${open[1]?.name}=<file>.`,
    );
  }
  if (outputFile !== undefined && open.length === 0) {
    throw new UsageError(`--output-file has no report to take: each --format names a file. Leave one of the two out.`);
  }
  const files = [...formats.flatMap(({ file }) => file ?? []), ...(outputFile === undefined ? [] : [outputFile])];
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice !== undefined)
    throw new UsageError(`Two reports would be written to "${twice}". Give each a file of its own.`);
  return formats.map((format) => (format.file === undefined && outputFile ? { ...format, file: outputFile } : format));
}
