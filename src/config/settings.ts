import type { PlatformOverrides } from '../post/platform-facts.js';
import type { Company, ConfidentialTerm, Product, Settings } from '../rule/settings.js';
import type { ConfidentialInput, ConfigInput } from './config.js';
import { withAt } from './metadata.js';
import { createStrategy } from './strategy.js';
import type { Vocabulary } from './vocabulary.js';

/** The settings that rules see, from valid configs, weakest first: later keys replace earlier ones, lists as a whole. */
export function createSettings(inputs: readonly ConfigInput[], today: string, vocabulary?: Vocabulary): Settings {
  const merge = <K extends 'company' | 'strategy' | 'confidential' | 'calendar'>(key: K) =>
    inputs.some((input) => input[key])
      ? (Object.assign({}, ...inputs.map((input) => input[key])) as NonNullable<ConfigInput[K]>)
      : undefined;
  const company = merge('company');
  const strategy = merge('strategy');
  const platforms = mergePlatforms(inputs);
  const jurisdictions = inputs.findLast((input) => input.jurisdictions !== undefined)?.jurisdictions;
  const { quiet, inbox: _, ...calendar } = merge('calendar') ?? {};
  const { terms = [], clients = [] } = merge('confidential') ?? {};
  return {
    ...(company && { company: createCompany(company) }),
    ...(strategy && { strategy: createStrategy(strategy, vocabulary) }),
    ...(platforms && { platforms }),
    ...(jurisdictions && { jurisdictions }),
    ...(quiet && { quiet }),
    ...(Object.keys(calendar).length > 0 && { calendar }),
    confidential: [...terms.map(createTerm), ...clients.map(createClient)],
    today,
  };
}

/** Value by value: a team that knows another limit does not forget what the company knows of the fold. */
function mergePlatforms(inputs: readonly ConfigInput[]): PlatformOverrides | undefined {
  const all = inputs.flatMap(({ platforms = {} }) => Object.entries(platforms) as [keyof PlatformOverrides, object][]);
  if (all.length === 0) return undefined;
  const merged: PlatformOverrides = {};
  for (const [platform, values] of all) merged[platform] = { ...merged[platform], ...values };
  return merged;
}

function createCompany(input: NonNullable<ConfigInput['company']>): Company {
  return {
    name: input.name ?? '',
    aliases: input.aliases ?? [],
    products: (input.products ?? []).map(
      (product): Product => (typeof product === 'string' ? { name: product } : product),
    ),
    handles: (input.handles ?? []).map(withAt),
    competitors: input.competitors ?? [],
    contacts: input.contacts ?? [],
    domains: input.domains ?? [],
    publicFacts: input.publicFacts ?? [],
  };
}

function createTerm(input: NonNullable<ConfidentialInput['terms']>[number]): ConfidentialTerm {
  const {
    term,
    also = [],
    why = '',
    match = 'part',
    allow = [],
    from,
    until,
  } = typeof input === 'string' ? { term: input } : input;
  const days = { ...(from !== undefined && { from }), ...(until !== undefined && { until }) };
  return { term, also: [...also, ...otherNames(why)], why, match, allow, ...days };
}

function createClient(input: NonNullable<ConfidentialInput['clients']>[number]): ConfidentialTerm {
  const { name, also = [], approved = false } = typeof input === 'string' ? { name: input } : input;
  return { term: name, also, why: '', match: 'inflected', allow: [], approved };
}

/** A reason often holds another name: 'also "Project Falcon"', 'in English "Falcon"', 'also just "Falcon"', '(also 61,4 Prozent)'. */
function otherNames(why: string): string[] {
  const quoted =
    /(?:also|auch|in English|in German|auf Englisch|auf Deutsch|German|English|known as|genannt|code name|Codename)[:,]?(?:\s+(?:just|nur|not as|as|als))?\s+\(?["“„]([^"”“„]{3,40})["”“]/giu;
  const bare = /\((?:also|auch) (\d[^()"]{1,20})\)/giu;
  return [quoted, bare].flatMap((pattern) => [...why.matchAll(pattern)].map((found) => found[1] as string));
}
