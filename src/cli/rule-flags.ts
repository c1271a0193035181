import type { RuleSetting } from '../config/config.js';
import { choose, UsageError } from './usage-error.js';

const form = `Write --rule off-strategy-topic:off or --rule 'off-strategy-topic: ["warn", {}]'.`;

/**
 * The values of `--rule`: `id:severity`, `id: [severity, options]` with JSON after the colon, or a JSON object of rules.
 * Throws a `UsageError`; names of rules and their options are left to the validation of configs.
 */
export function readRuleFlags(flags: readonly string[]): Record<string, RuleSetting> {
  return Object.assign({}, ...flags.map(readRuleFlag));
}

function readRuleFlag(flag: string): Record<string, RuleSetting> {
  const text = flag.trim();
  if (text.startsWith('{')) return parseJson(text, flag) as Record<string, RuleSetting>;
  // A plugin's rule may be called "acme/tone", never with a colon.
  const [, id, setting] = /^"?([^\s:"]+)"?\s*:\s*(\S[\s\S]*)$/.exec(text) ?? [];
  if (id === undefined || setting === undefined)
    throw new UsageError(`"${flag}" names no rule with a severity. ${form}`);
  if (setting.startsWith('[')) return { [id]: parseJson(setting, flag) as RuleSetting };
  const word = setting.replace(/^"(.*)"$/, '$1');
  if (/^[012]$/.test(word)) return { [id]: Number(word) as 0 | 1 | 2 };
  return { [id]: choose('severity', word, ['off', 'warn', 'error']) };
}

function parseJson(text: string, flag: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`--rule ${flag} is not valid JSON: ${(error as Error).message}. ${form}`);
  }
}
