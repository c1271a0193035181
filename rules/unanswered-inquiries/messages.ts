type InBoth = Record<'en' | 'de', string>;

export interface Waiting {
  /** "3 customers wait". */
  customers: InBoth;
  /** Who has waited longest, by the ids of their messages. */
  ids: InBoth;
  /** How long the one has waited that waits longest. */
  longest: InBoth;
}

export const messages = {
  waiting: {
    en: ({ customers, ids, longest }: Waiting) =>
      `this promotes while ${customers.en} for an answer (${ids.en}), the longest for ${longest.en}: answer first, or move the post`,
    de: ({ customers, ids, longest }: Waiting) =>
      `das wirbt, während ${customers.de} (${ids.de}), am längsten seit ${longest.de}: erst antworten oder den Beitrag verschieben`,
  },
};
