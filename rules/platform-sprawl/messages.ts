export interface Place {
  platform: string;
  /** ISO dates. */
  from: string;
  until: string;
}

export const messages = {
  unused: {
    en: ({ platform, from, until }: Place) =>
      `${platform} is one of the chosen platforms and gets no post from ${from} to ${until}: plan one, or take it out of the strategy`,
    de: ({ platform, from, until }: Place) =>
      `${platform} gehört zu den gewählten Plattformen und bekommt vom ${from} bis ${until} keinen Beitrag: einen planen oder die Plattform aus der Strategie nehmen`,
  },
  thin: {
    en: ({ platform, from, until, count, cadence }: Place & { count: string; cadence: string }) =>
      `${platform} gets ${count} of the posts that ${cadence} would be from ${from} to ${until}: plan more, or lower the cadence`,
    de: ({ platform, from, until, count, cadence }: Place & { count: string; cadence: string }) =>
      `${platform} bekommt vom ${from} bis ${until} nur ${count} der Beiträge, die ${cadence} wären: mehr planen oder den Takt senken`,
  },
  scattered: {
    en: ({ platform, all, thin, from, until }: Place & { all: string; thin: string }) =>
      `posts from ${from} to ${until} are scattered over ${all} platforms, and ${thin} get less than one a week, ${platform} among them: choose some in strategy.platforms`,
    de: ({ platform, all, thin, from, until }: Place & { all: string; thin: string }) =>
      `die Beiträge vom ${from} bis ${until} verteilen sich auf ${all} Plattformen, ${thin} bekommen weniger als einen je Woche, darunter ${platform}: in strategy.platforms einige auswählen`,
  },
  'no-cadence': {
    en: ({ platforms }: { platforms: string }) =>
      `cadence not checked for ${platforms}: strategy.platforms gives it none, write {platform: …, cadence: 2/week}`,
    de: ({ platforms }: { platforms: string }) =>
      `Takt nicht geprüft für ${platforms}: strategy.platforms nennt keinen, {platform: …, cadence: 2/week} schreiben`,
  },
};
