export interface By {
  by: string;
}

export const messages = {
  missing: {
    en: (_: object) =>
      'nobody has approved this post: have a second person read it and note "approval: {by, at, hash}", in a table the columns approvedBy, approvedAt and approvalHash',
    de: () =>
      'niemand hat diesen Beitrag freigegeben: von einer zweiten Person lesen lassen und „approval: {by, at, hash}“ eintragen, in einer Tabelle die Spalten approvedBy, approvedAt und approvalHash',
  },
  own: {
    en: ({ by }: By) => `${by} wrote this post and approved it: have a second person read it`,
    de: ({ by }: By) => `${by} hat den Beitrag geschrieben und freigegeben: von einer zweiten Person lesen lassen`,
  },
  late: {
    en: ({ by }: By) => `${by} approved this post only after its own time: correct the time, or move the post`,
    de: ({ by }: By) =>
      `${by} hat den Beitrag erst nach seinem Termin freigegeben: die Zeit berichtigen oder den Beitrag verschieben`,
  },
  changed: {
    en: ({ by }: By) =>
      `${by} approved another text than this one: have it read again; "smlint posts --format json" shows the hash for "approval", in a table for the column approvalHash`,
    de: ({ by }: By) =>
      `${by} hat einen anderen Text freigegeben als diesen: noch einmal lesen lassen; „smlint posts --format json“ zeigt den Hash für „approval“, in einer Tabelle für die Spalte approvalHash`,
  },
  'no-hash': {
    en: ({ by }: By) =>
      `nobody can see whether ${by} approved this very text: note its "hash" (in a table the column approvalHash), which "smlint posts --format json" shows`,
    de: ({ by }: By) =>
      `ob ${by} genau diesen Text freigegeben hat, sieht niemand: seinen „hash“ eintragen (in einer Tabelle die Spalte approvalHash), „smlint posts --format json“ zeigt ihn`,
  },
};
