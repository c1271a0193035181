import type {
  Audience,
  Cadence,
  Campaign,
  OffLimits,
  PlatformName,
  PlatformPlan,
  Share,
  Strategy,
  Topic,
} from '../rule/strategy.js';

import type { Vocabulary } from './vocabulary.js';

/** A strategy as its author writes it: names may stand alone, shares and cadences are short texts. */
export interface StrategyInput {
  topics?: (Partial<Omit<Topic, 'share'>> & { id: string; share?: { min?: string; max?: string } })[];
  audiences?: (string | (Partial<Audience> & { name: string }))[];
  platforms?: (PlatformName | { platform: PlatformName; cadence?: string; language?: 'en' | 'de' })[];
  avoid?: (string | (Partial<OffLimits> & { name: string }))[];
  campaigns?: Campaign[];
  /** A file beside the config. */
  vocabulary?: string;
}

/** From a valid input and what the file says that it names; every list is there. */
export function createStrategy(input: StrategyInput, vocabulary?: Vocabulary): Strategy {
  const chosen = (input.platforms ?? []).map((entry) => (typeof entry === 'string' ? { platform: entry } : entry));
  return {
    topics: (input.topics ?? []).map((topic) => createTopic(topic, vocabulary?.topics[topic.id])),
    audiences: (input.audiences ?? []).map((entry) => ({ platforms: [], ...named(entry) })),
    platforms: [...new Set(chosen.map(({ platform }) => platform))],
    plans: Object.fromEntries(chosen.flatMap(planOf)),
    avoid: (input.avoid ?? []).map((entry) => ({ words: [], allow: [], ...named(entry) })),
    campaigns: input.campaigns ?? [],
  };
}

const named = <Entry extends object>(entry: string | (Entry & { name: string })) =>
  typeof entry === 'string' ? { name: entry } : entry;

type TopicInput = NonNullable<StrategyInput['topics']>[number];

function createTopic(
  { id, description = '', keywords = [], examples = [], share }: TopicInput,
  learned: string[] | undefined,
): Topic {
  return {
    id,
    description,
    keywords,
    examples,
    ...(share && { share: createShare(share) }),
    ...(learned && { learned }),
  };
}

function createShare({ min = '0%', max = '100%' }: { min?: string; max?: string }): Share {
  return { min: partOf(min), max: partOf(max) };
}

/** "20%" as 0.2. */
export function partOf(percent: string): number {
  return Number.parseFloat(percent) / 100;
}

function planOf({
  platform,
  cadence,
  language,
}: {
  platform: PlatformName;
  cadence?: string;
  language?: 'en' | 'de';
}): [PlatformName, PlatformPlan][] {
  if (cadence === undefined && language === undefined) return [];
  return [[platform, { ...(cadence !== undefined && { cadence: cadenceOf(cadence) }), ...(language && { language }) }]];
}

/** "3/week". */
function cadenceOf(cadence: string): Cadence {
  const [times = '', per = ''] = cadence.split('/');
  return { times: Number(times), per: per as Cadence['per'] };
}
