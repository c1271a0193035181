import type { PublicSettings } from '../report/format.js';
import type { Draft } from './draft-sources.js';

/** Several configs in one run are mostly layers of one company's: its name, and the topics and platforms of all. */
export function publicSettings(drafts: readonly Draft[], today: string): PublicSettings {
  const settings = [...new Set(drafts.map(({ config }) => config.config.settings))];
  const company = settings.find((candidate) => candidate.company)?.company;
  const strategies = [...new Set(settings.flatMap(({ strategy }) => strategy ?? []))];
  const topics = new Map(strategies.flatMap((strategy) => strategy.topics.map((topic) => [topic.id, topic] as const)));
  const strategy = {
    topics: [...topics.values()],
    audiences: [...new Set(strategies.flatMap(({ audiences }) => audiences))],
    platforms: [...new Set(strategies.flatMap(({ platforms }) => platforms))],
  };
  return { today, ...(company && { company }), ...(strategies.length > 0 && { strategy }) };
}
