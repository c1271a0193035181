type InBoth = Record<'en' | 'de', string>;

export interface Waiting {
  /** "3 customers wait". */
  customers: InBoth;
  /** Who has waited longest, by the ids of their messages. */
  ids: InBoth;
  /** "for 3 days", "the longest for 3 days" where several wait. */
  longest: InBoth;
}

export const messages = {
  waiting: {
    en: ({ customers, ids, longest }: Waiting) =>
      `this promotes while ${customers.en} for an answer (${ids.en}), ${longest.en}: answer first, or move the post`,
    de: ({ customers, ids, longest }: Waiting) =>
      `das wirbt, während ${customers.de} (${ids.de}), ${longest.de}: erst antworten oder den Beitrag verschieben`,
  },
};
