import type { PublicSettings } from '../report/format.js';
import type { Strategy } from '../rule/strategy.js';
import type { Draft } from './draft-sources.js';
import type { LintOptions } from './options.js';

/** Several configs in one run are mostly layers of one company's: its name, its time zone, and the strategies of all. */
export function publicSettings(
  drafts: readonly Draft[],
  { today, now }: Pick<LintOptions, 'today' | 'now'>,
): PublicSettings {
  const settings = [...new Set(drafts.map(({ config }) => config.config.settings))];
  const company = settings.find((candidate) => candidate.company)?.company;
  const calendar = settings.find((candidate) => candidate.calendar)?.calendar;
  const strategies = [...new Set(settings.flatMap(({ strategy }) => strategy ?? []))];
  return {
    today,
    ...(now !== undefined && { now }),
    ...(company && { company }),
    ...(calendar && { calendar }),
    ...(strategies.length > 0 && { strategy: joined(strategies) }),
  };
}

/** What two of them say of the same thing, the later one says. */
function joined(strategies: readonly Strategy[]): Strategy {
  return {
    topics: lastBy('id', strategies, ({ topics }) => topics),
    audiences: lastBy('name', strategies, ({ audiences }) => audiences),
    platforms: [...new Set(strategies.flatMap(({ platforms }) => platforms))],
    plans: Object.assign({}, ...strategies.map(({ plans }) => plans)),
    avoid: lastBy('name', strategies, ({ avoid }) => avoid),
    campaigns: lastBy('id', strategies, ({ campaigns }) => campaigns),
  };
}

function lastBy<Key extends string, Entry extends Record<Key, string>>(
  key: Key,
  strategies: readonly Strategy[],
  listOf: (strategy: Strategy) => readonly Entry[],
): Entry[] {
  return [...new Map(strategies.flatMap(listOf).map((entry) => [entry[key] as string, entry])).values()];
}
