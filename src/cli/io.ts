export interface Output {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
}

/** What a run touches of the outside world, so that tests can stand in for it. */
export interface Io {
  /** Absolute. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  /** Takes the report and nothing else. */
  readonly stdout: Output;
  readonly stderr: Output;
}

export function systemIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    // Opened only when they are used: each costs part of a millisecond.
    get stdin() {
      return process.stdin;
    },
    get stdout() {
      return withoutBrokenPipe(process.stdout);
    },
    get stderr() {
      return withoutBrokenPipe(process.stderr);
    },
  };
}

/** `smlint posts/ | head -1` closes the pipe early, which is no mistake. */
function withoutBrokenPipe(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  if (stream.listenerCount('error', ignoreBrokenPipe) === 0) stream.on('error', ignoreBrokenPipe);
  return stream;
}

function ignoreBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}

/** One line for people, told apart from the report by its stream. */
export function tell(io: Io, text: string): void {
  io.stderr.write(`smlint: ${text}\n`);
}

/** A flag is stronger than the environment, and that is stronger than what the terminal can do. */
export function wantsColor(flag: boolean | undefined, env: Io['env'], output: Output): boolean {
  if (flag !== undefined) return flag;
  const force = env.FORCE_COLOR;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return !env.NO_COLOR && output.isTTY === true && env.TERM !== 'dumb';
}
