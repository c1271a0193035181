import { createOpinion, type OpinionData } from '../src/rule/opinion.js';
import { createModel } from '../src/text/model.js';
import { fitModel, type Sample } from './fit.js';
import type { GoldSet } from './gold.js';
import { type Head, type HeadSample, samplesOf } from './heads.js';
import { chooseLimits, type Scored } from './limits.js';

/** The models of one head: one for each company that leaves that company out, and the scores that they gave. */
export interface LeftOut {
  head: Head;
  samples: Map<string, HeadSample[]>;
  models: Map<string, Omit<OpinionData, 'limits'>>;
  scored: Map<string, Scored[]>;
}

/**
 * Texts of whole companies are more like what will be judged than sets on one subject. Dull texts are what is posted most
 * and what labelled sets have least of.
 */
function weighted(samples: readonly HeadSample[]): Sample[] {
  return samples.map((sample) => ({ ...sample, weight: weightOf(sample.set) }));
}

function weightOf(set: string): number {
  if (isPlain(set)) return 6;
  if (set.startsWith('area')) return 1;
  return set.startsWith('tone') ? 1 : 2.5;
}

/** Sets of harmless everyday texts. */
const isPlain = (set: string): boolean => set.startsWith('plain');

/** Sets that show areas of life say nothing about tone or ties: no head but the topic's learns from them. */
function meantFor({ learnsAreas }: Head, training: readonly GoldSet[]): readonly GoldSet[] {
  return learnsAreas ? training : training.filter(({ name }) => !name.startsWith('area'));
}

/**
 * Trains a head leave-one-company-out: for every gold set a model of all other sets and the training sets, but for one of
 * the plain sets in turn, so that harmless texts are judged unseen, too.
 */
export function leaveOneOut(head: Head, gold: readonly GoldSet[], training: readonly GoldSet[]): LeftOut {
  const samples = new Map(gold.map((set) => [set.name, samplesOf(head, set)]));
  const more = new Map(meantFor(head, training).map((set) => [set.name, samplesOf(head, set)]));
  const plain = [...more.keys()].filter(isPlain);
  const models = new Map<string, Omit<OpinionData, 'limits'>>();
  const scored = new Map<string, Scored[]>();
  for (const [index, { name }] of gold.entries()) {
    const unseen = plain[index % plain.length];
    const others = [...samples, ...more].flatMap(([other, own]) => (other === name || other === unseen ? [] : own));
    const data = fitModel(weighted(others), head.fit);
    const model = createModel(data);
    models.set(name, data);
    const judged = [...(samples.get(name) ?? []), ...(more.get(unseen ?? '') ?? [])];
    scored.set(
      name,
      judged.map(({ tokens, cues, sure, positive, post, set }) => ({
        score: model.score(tokens, cues).score,
        sure,
        positive,
        lang: post.lang,
        isPlain: isPlain(set),
      })),
    );
  }
  return { head, samples, models, scored };
}

/** The opinion for a company that neither the weights nor the limits have seen. */
export function opinionWithout(name: string, { head, models, scored }: LeftOut) {
  const others = [...scored].flatMap(([other, own]) => (other === name ? [] : own));
  const data = models.get(name);
  if (!data) throw new Error(`There is no model that leaves "${name}" out.`);
  return createOpinion({ ...data, limits: chooseLimits(others, head.sharesLimits) });
}

/** The opinion that is shipped: trained on everything, its limits from the left-out scores. */
export function trainShipped({ head, samples, scored }: LeftOut, training: readonly GoldSet[]): OpinionData {
  const all = [...[...samples.values()].flat(), ...meantFor(head, training).flatMap((set) => samplesOf(head, set))];
  const data = fitModel(weighted(all), head.fit);
  return { ...data, limits: chooseLimits([...scored.values()].flat(), head.sharesLimits) };
}
