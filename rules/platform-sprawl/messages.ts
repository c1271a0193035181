import type { InWords } from '../../src/time/day.js';

export interface Place {
  platform: string;
  /** "22 March to 6 April 2027". */
  days: InWords;
}

export interface Thin extends Place {
  count: string;
  wanted: string;
}

export const messages = {
  unused: {
    en: ({ platform, days }: Place) =>
      `${platform} is one of the chosen platforms and gets no post from ${days.en}: plan one, or take it out of the strategy`,
    de: ({ platform, days }: Place) =>
      `${platform} gehört zu den gewählten Plattformen und bekommt vom ${days.de} keinen Beitrag: einen planen oder die Plattform aus der Strategie nehmen`,
  },
  thin: {
    en: ({ platform, days, count, wanted }: Thin) =>
      `${count} ${count === '1' ? 'post' : 'posts'} on ${platform} from ${days.en} instead of about ${wanted}: plan more, or lower the cadence in strategy.platforms`,
    de: ({ platform, days, count, wanted }: Thin) =>
      `${count} statt rund ${wanted} Beiträge auf ${platform} vom ${days.de}: mehr planen oder den Takt in strategy.platforms senken`,
  },
  scattered: {
    en: ({ platform, all, thin, days }: Place & { all: string; thin: string }) =>
      `posts from ${days.en} are scattered over ${all} platforms, and ${thin} get less than one a week, ${platform} among them: choose some in strategy.platforms`,
    de: ({ platform, all, thin, days }: Place & { all: string; thin: string }) =>
      `die Beiträge vom ${days.de} verteilen sich auf ${all} Plattformen, ${thin} bekommen weniger als einen je Woche, darunter ${platform}: in strategy.platforms einige auswählen`,
  },
  'no-cadence': {
    en: ({ platforms }: { platforms: string }) =>
      `cadence not checked for ${platforms}: strategy.platforms gives it none, write {platform: …, cadence: 2/week}`,
    de: ({ platforms }: { platforms: string }) =>
      `Takt nicht geprüft für ${platforms}: strategy.platforms nennt keinen, {platform: …, cadence: 2/week} schreiben`,
  },
};
