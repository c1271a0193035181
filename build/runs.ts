import { PassThrough } from 'node:stream';
import { main } from '../src/cli/main.js';

const block = /(<!-- run: smlint (.*?) -->\n```text\n)(?:(?!```).*\n)*(?=```)/g;

/** What paths begin with in the documents, in place of the folder of whoever made them. */
const home = '/home/you/smlint';

/** Fills every block below `<!-- run: smlint … -->` with what that command prints, so that no document shows an old report. */
export async function fillRuns(markdown: string, root: string): Promise<string> {
  const outputs = new Map<string, string>();
  for (const [, , args = ''] of markdown.matchAll(block)) outputs.set(args, await outputOf(args, root));
  return markdown.replace(block, (_, open: string, args: string) => `${open}${outputs.get(args)}\n`);
}

async function outputOf(args: string, root: string): Promise<string> {
  let output = '';
  const write = (text: string) => {
    output += text;
  };
  const io = { cwd: root, env: {}, stdin: new PassThrough(), stdout: { write }, stderr: { write } };
  const code = await main(args.split(' '), io);
  if (code === 2) throw new Error(`"smlint ${args}" failed:\n${output}`);
  return `$ npx smlint ${args}\n${output.replaceAll(root, home).trimEnd()}`;
}
