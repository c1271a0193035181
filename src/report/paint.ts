type Ink = (text: string) => string;

export interface Paint {
  path: Ink;
  quiet: Ink;
  error: Ink;
  warning: Ink;
  badSummary: Ink;
  warningSummary: Ink;
  notice: Ink;
}

const plain: Ink = (text) => text;

export const noPaint: Paint = {
  path: plain,
  quiet: plain,
  error: plain,
  warning: plain,
  badSummary: plain,
  warningSummary: plain,
  notice: plain,
};

/** Whether there is colour is for the caller to decide, so chalk's own guess about the terminal is left out. */
export async function colours(): Promise<Paint> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    path: chalk.underline,
    quiet: chalk.dim,
    error: chalk.red,
    warning: chalk.yellow,
    badSummary: chalk.red.bold,
    warningSummary: chalk.yellow.bold,
    notice: chalk.cyan,
  };
}
