import type { CueKind } from './cues.js';

export type Both = Record<'en' | 'de', string>;

export interface Where {
  /** "Germany, Austria", "Deutschland, Österreich". */
  countries: Both;
  source: string;
  /** What to write. */
  label: string;
}

/** What a platform wants beside the law. */
export interface Platform {
  name: string;
  tag: string;
  /** Its own switch. */
  label: string;
}

const reasons: Record<CueKind, Both> = {
  sponsorship: { en: 'it is marked as sponsored', de: 'er als gesponsert vermerkt ist' },
  partner: { en: 'a partner speaks of the company', de: 'ein Partner über das Unternehmen spricht' },
  affiliate: { en: 'the link pays its author', de: 'der Link dem Verfasser Geld bringt' },
  code: { en: 'it offers a code', de: 'er einen Code anbietet' },
  gift: { en: 'something was given or paid', de: 'etwas geschenkt oder bezahlt wurde' },
  employee: { en: "it promotes the author's employer", de: 'er für den Arbeitgeber wirbt' },
};

/** Also given a placeholder, when messages are listed as patterns. */
const reason = (cue: string, locale: 'en' | 'de') => reasons[cue as CueKind]?.[locale] ?? cue;

export const messages = {
  'no-label': {
    en: ({ countries, source, label, cue }: Where & { cue: string }) =>
      `this is advertising in ${countries.en}, for ${reason(cue, 'en')}, and bears no label: begin with "${label}" (${source})`,
    de: ({ countries, source, label, cue }: Where & { cue: string }) =>
      `dieser Beitrag ist in ${countries.de} Werbung, weil ${reason(cue, 'de')}, und trägt keine Kennzeichnung: mit „${label}“ beginnen (${source})`,
  },
  'not-accepted': {
    en: ({ quote, countries, source, label }: Where & { quote: string }) =>
      `"${quote}" is not accepted as a label in ${countries.en}: begin with "${label}" (${source})`,
    de: ({ quote, countries, source, label }: Where & { quote: string }) =>
      `„${quote}“ gilt in ${countries.de} nicht als Kennzeichnung: mit „${label}“ beginnen (${source})`,
  },
  unclear: {
    en: ({ quote, countries, source, label }: Where & { quote: string }) =>
      `"${quote}" alone is unclear in ${countries.en}: begin with "${label}" (${source})`,
    de: ({ quote, countries, source, label }: Where & { quote: string }) =>
      `„${quote}“ allein ist in ${countries.de} nicht eindeutig: mit „${label}“ beginnen (${source})`,
  },
  'not-first': {
    en: ({ quote, countries, source, label }: Where & { quote: string }) =>
      `"${quote}" is a label, but in ${countries.en} it has to come before everything else: begin with "${label}" (${source})`,
    de: ({ quote, countries, source, label }: Where & { quote: string }) =>
      `„${quote}“ ist eine Kennzeichnung, muss in ${countries.de} aber vor allem anderen stehen: mit „${label}“ beginnen (${source})`,
  },
  hidden: {
    en: ({ quote, countries, source, label }: Where & { quote: string }) =>
      `"${quote}" is easily missed here, among other hashtags or behind "more", and so does not count in ${countries.en}: begin with "${label}" (${source})`,
    de: ({ quote, countries, source, label }: Where & { quote: string }) =>
      `„${quote}“ übersieht man hier leicht, zwischen anderen Hashtags oder hinter „mehr“, und so zählt es in ${countries.de} nicht: mit „${label}“ beginnen (${source})`,
  },
  'platform-tag': {
    en: ({ name, tag, label }: Platform) =>
      `${name} wants "${tag}" in every paid post: add it, or switch on "${label}" there and note it as "sponsorship: {label: true}" (${name}, rules on paid partnerships)`,
    de: ({ name, tag, label }: Platform) =>
      `${name} verlangt „${tag}“ in jedem bezahlten Beitrag: ergänzen oder dort „${label}“ einschalten und als „sponsorship: {label: true}“ vermerken (${name}, Regeln für bezahlte Partnerschaften)`,
  },
  'add-tag': {
    en: ({ label }: { label: string }) => `End with "${label}"`,
    de: ({ label }: { label: string }) => `Mit „${label}“ enden`,
  },
  'add-label': {
    en: ({ label }: { label: string }) => `Begin with "${label}"`,
    de: ({ label }: { label: string }) => `Mit „${label}“ beginnen`,
  },
  'no-jurisdiction': {
    en: ({ cue }: { cue: string }) =>
      `This may be advertising, for ${reason(cue, 'en')}, but nobody said whose law applies: set "jurisdictions" in the config`,
    de: ({ cue }: { cue: string }) =>
      `Das kann Werbung sein, weil ${reason(cue, 'de')}, aber es ist nicht bekannt, wessen Recht gilt: „jurisdictions“ in der Konfiguration setzen`,
  },
};
