import type { StrangeName } from '../../src/rule/strategy.js';

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
  'other-topic': {
    en: ({ field, topic }: { field: { en: string; de: string }; topic: string }) =>
      `the post says it is about "${topic}", and this reads like ${field.en}: check \`topic:\`, or tie it to the topic`,
    de: ({ field, topic }: { field: { en: string; de: string }; topic: string }) =>
      `der Beitrag nennt als Thema „${topic}“, das hier liest sich wie ${field.de}: \`topic:\` prüfen oder mit dem Thema verbinden`,
  },
  'unknown-topic': {
    en: ({ name, known, near }: StrangeName) =>
      `"${name}" is none of the strategy's topics (${known}): ${near ? `did you mean "${near}"?` : 'choose one, or have it added'}`,
    de: ({ name, known, near }: StrangeName) =>
      `„${name}“ ist kein Thema der Strategie (${known}): ${near ? `ist „${near}“ gemeint?` : 'eines davon wählen oder dieses aufnehmen lassen'}`,
  },
  'no-strategy': {
    en: (_: object) => 'topic not checked: no strategy.topics in the config, run `smlint init`',
    de: () => 'Thema nicht geprüft: strategy.topics fehlt in der Konfiguration, `smlint init` hilft',
  },
};
