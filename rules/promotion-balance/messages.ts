export interface Balance {
  promoting: number;
  all: number;
  days: number;
}

export const messages = {
  broadcast: {
    en: ({ promoting, all, days }: Balance) =>
      `of ${all} posts and answers within ${days} days, ${promoting} promote something: ask, help or answer somebody in between`,
    de: ({ promoting, all, days }: Balance) =>
      `von ${all} Beiträgen und Antworten in ${days} Tagen werben ${promoting}: zwischendurch fragen, helfen oder jemandem antworten`,
  },
};
