export const messages = {
  'off-topic': {
    en: ({ field, topics }: { field: { en: string; de: string }; topics: string }) =>
      `this reads like ${field.en}, which is none of the strategy's topics (${topics}): tie it to one of them or leave it out`,
    de: ({ field, topics }: { field: { en: string; de: string }; topics: string }) =>
      `das liest sich wie ${field.de} und gehört zu keinem Thema der Strategie (${topics}): mit einem davon verbinden oder weglassen`,
  },
  'no-topic': {
    en: ({ topics }: { topics: string }) =>
      `this touches none of the strategy's topics (${topics}): tie it to one of them or leave it out`,
    de: ({ topics }: { topics: string }) =>
      `das berührt kein Thema der Strategie (${topics}): mit einem davon verbinden oder weglassen`,
  },
  'no-strategy': {
    en: (_: object) => 'topic not checked: no strategy.topics in the config, run `smlint init`',
    de: () => 'Thema nicht geprüft: strategy.topics fehlt in der Konfiguration, `smlint init` hilft',
  },
};
