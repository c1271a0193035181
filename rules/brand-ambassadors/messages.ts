export interface SameText {
  count: number;
  days: number;
  other: string;
}

export interface FewVoices {
  count: number;
  /** Such as 2027-03. */
  month: string;
  atLeast: number;
}

export const messages = {
  'same-text': {
    en: ({ count, days, other }: SameText) =>
      `${count} people post the same text, beginning with ${other}, each within ${days} days of the one before: let each of them say it in their own words`,
    de: ({ count, days, other }: SameText) =>
      `${count} Leute posten denselben Text, zuerst ${other}, jeweils binnen ${days} Tagen: alle mit eigenen Worten sprechen lassen`,
  },
  'few-voices': {
    en: ({ count, month, atLeast }: FewVoices) =>
      `only ${count} of the ${atLeast} people who should speak have spoken in ${month}: ask more of them, or expect less`,
    de: ({ count, month, atLeast }: FewVoices) =>
      `nur ${count} statt ${atLeast} Leuten haben im Monat ${month} gesprochen: mehr von ihnen fragen oder weniger erwarten`,
  },
};
