import type { Io } from './io.js';

export interface Progress {
  fileDone(): void;
  /** Absent when nobody watches, so that nothing is counted. */
  postDone?(): void;
  stop(): void;
}

/** Most runs are over before anybody could read a line. */
const delay = 150;

/** Shows on a terminal how far a long run is. Only there: a log would be full of it. */
export function startProgress(io: Io, files: number): Progress {
  // A terminal that doesn't know its width makes ora clear lines for ever.
  if (!io.stderr.isTTY || !io.stderr.columns || io.env.CI) return { fileDone() {}, stop() {} };
  let [done, posts, stopped] = [0, 0, false];
  let spinner: { text: string; stop(): unknown } | undefined;
  const status = () => `${done}/${files} files, ${posts} posts`;
  const show = async () => {
    const { default: ora } = await import('ora');
    if (stopped) return;
    const stream = io.stderr as NodeJS.WriteStream;
    // ora would take the keyboard away from whoever types into --stdin.
    spinner = ora({ text: status(), stream, discardStdin: false }).start();
  };
  // A terminal that can't show progress is no reason to end the run.
  const timer = setTimeout(() => show().catch(() => {}), delay);
  return {
    fileDone() {
      done++;
      if (spinner) spinner.text = status();
    },
    postDone() {
      posts++;
      if (spinner && posts % 1000 === 0) spinner.text = status();
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
      spinner?.stop();
    },
  };
}
