import type { InWords } from '../../src/time/day.js';

export interface MixData {
  topic: string;
  /** How many of how many posts: "7 of 10". */
  count: string;
  all: string;
  /** "70%" */
  share: string;
  wanted: string;
  /** "1 March to 28 March 2027" */
  days: InWords;
}

export const messages = {
  'too-much': {
    en: ({ topic, count, all, share, wanted, days }: MixData) =>
      `"${topic}" takes ${count} of ${all} posts from ${days.en} (${share}), the strategy wants at most ${wanted}: move this one, or give its place to another topic`,
    de: ({ topic, count, all, share, wanted, days }: MixData) =>
      `„${topic}“ nimmt vom ${days.de} ${count} von ${all} Beiträgen ein (${share}), die Strategie will höchstens ${wanted}: diesen verschieben oder den Platz einem anderen Thema geben`,
  },
  'too-little': {
    en: ({ topic, count, all, share, wanted, days }: MixData) =>
      `"${topic}" gets ${count} of ${all} posts from ${days.en} (${share}), the strategy wants at least ${wanted}: plan one on it`,
    de: ({ topic, count, all, share, wanted, days }: MixData) =>
      `„${topic}“ bekommt vom ${days.de} ${count} von ${all} Beiträgen (${share}), die Strategie will mindestens ${wanted}: einen dazu planen`,
  },
  'topics-unknown': {
    en: ({ count, all }: { count: string; all: string }) =>
      `shares of topics not checked: the topic of ${count} of ${all} posts is unknown, add \`topic:\` to their front matter, or let \`smlint strategy learn\` learn from past posts`,
    de: ({ count, all }: { count: string; all: string }) =>
      `Anteile der Themen nicht geprüft: bei ${count} von ${all} Beiträgen ist das Thema unbekannt, \`topic:\` im Kopf ergänzen oder \`smlint strategy learn\` aus früheren lernen lassen`,
  },
};
