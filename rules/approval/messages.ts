export interface By {
  by: string;
}

export const messages = {
  missing: {
    en: (_: object) =>
      'nobody has approved this post: have a second person read it and note "approval: {by, at, hash}"',
    de: () =>
      'niemand hat diesen Beitrag freigegeben: von einer zweiten Person lesen lassen und "approval: {by, at, hash}" eintragen',
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
      `${by} approved another text than this one: have it read again; "smlint posts --format json" shows the hash for "approval"`,
    de: ({ by }: By) =>
      `${by} hat einen anderen Text freigegeben als diesen: noch einmal lesen lassen; „smlint posts --format json“ zeigt den Hash für „approval“`,
  },
  'no-hash': {
    en: ({ by }: By) =>
      `nobody can see whether ${by} approved this very text: note its "hash", which "smlint posts --format json" shows`,
    de: ({ by }: By) =>
      `ob ${by} genau diesen Text freigegeben hat, sieht niemand: seinen „hash“ eintragen, „smlint posts --format json“ zeigt ihn`,
  },
};
