import type { StrangeName } from '../../src/rule/strategy.js';
import type { InWords } from '../../src/time/day.js';

export interface OnDay {
  quote: string;
  date: InWords;
  weekday: InWords;
}

export interface Duty {
  days: InWords;
  from: string;
  until: string;
  minutes: number;
}

export const messages = {
  'wrong-weekday': {
    en: ({ quote, date, weekday }: OnDay) =>
      `"${quote}" does not fit: ${date.en} is a ${weekday.en}; correct the weekday or the date`,
    de: ({ quote, date, weekday }: OnDay) =>
      `„${quote}“ passt nicht zusammen: Der ${date.de} ist ein ${weekday.de}; Wochentag oder Datum berichtigen`,
  },
  'no-such-day': {
    en: ({ quote }: OnDay) => `"${quote}": there is no such day; correct the date`,
    de: ({ quote }: OnDay) => `„${quote}“: Den Tag gibt es nicht; das Datum berichtigen`,
  },
  'wrong-day': {
    en: ({ quote, date, weekday }: OnDay) =>
      `"${quote}" does not fit a post of ${weekday.en}, ${date.en}: name the day alone, or move the post`,
    de: ({ quote, date, weekday }: OnDay) =>
      `„${quote}“ passt nicht zu einem Beitrag vom ${weekday.de}, ${date.de}: nur den Tag nennen oder den Beitrag verschieben`,
  },
  'own-weekday': {
    en: ({ quote, date, weekday }: OnDay) =>
      `"${quote}" would appear on a ${weekday.en}, ${date.en}: move the post, or leave the day out`,
    de: ({ quote, date, weekday }: OnDay) =>
      `„${quote}“ erschiene an einem ${weekday.de}, dem ${date.de}: den Beitrag verschieben oder den Tag weglassen`,
  },
  past: {
    en: ({ date }: { date: InWords }) =>
      `the post is still to come, but its date, ${date.en}, has passed: choose another one, or mark it as published`,
    de: ({ date }: { date: InWords }) =>
      `der Beitrag steht noch aus, sein Datum, der ${date.de}, ist vorbei: ein neues wählen oder ihn als veröffentlicht kennzeichnen`,
  },
  blackout: {
    en: ({ reason, until }: { reason: string; until: InWords }) =>
      `no posts until ${until.en} (${reason}): choose a later day, or ask whoever set the pause`,
    de: ({ reason, until }: { reason: string; until: InWords }) =>
      `keine Beiträge bis ${until.de} (${reason}): einen späteren Tag wählen oder fragen, wer die Pause gesetzt hat`,
  },
  holiday: {
    en: ({ name, region }: { name: InWords; region: string }) =>
      `goes out on a public holiday, ${name.en} (${region}): choose another day, or see to it that somebody answers`,
    de: ({ name, region }: { name: InWords; region: string }) =>
      `erscheint an einem Feiertag, ${name.de} (${region}): einen anderen Tag wählen oder dafür sorgen, dass jemand antwortet`,
  },
  'holidays-unknown': {
    en: ({ from, until }: { from: number; until: number }) =>
      `public holidays not checked: they are known from ${from} to ${until}`,
    de: ({ from, until }: { from: number; until: number }) =>
      `Feiertage nicht geprüft: bekannt sind die von ${from} bis ${until}`,
  },
  'unknown-campaign': {
    en: ({ name, known, near }: StrangeName) =>
      `"${name}" is none of the strategy's campaigns (${known}): ${near ? `did you mean "${near}"?` : 'choose one, or have it added'}`,
    de: ({ name, known, near }: StrangeName) =>
      `„${name}“ ist keine Kampagne der Strategie (${known}): ${near ? `ist „${near}“ gemeint?` : 'eine davon wählen oder diese aufnehmen lassen'}`,
  },
  'off-duty': {
    en: ({ days, from, until, minutes }: Duty) =>
      `nobody is there to answer for ${minutes} minutes after this post: on duty is ${days.en}, ${from} to ${until}`,
    de: ({ days, from, until, minutes }: Duty) =>
      `in den ${minutes} Minuten danach ist nicht durchgehend jemand da, der antwortet: Dienst ist ${days.de}, ${from} bis ${until}`,
  },
  skipped: {
    en: ({ time, zone }: { time: string; zone: string }) =>
      `there is no ${time} on that day in ${zone}, clocks go forward: choose a time an hour earlier or later`,
    de: ({ time, zone }: { time: string; zone: string }) =>
      `${time} Uhr gibt es an dem Tag in ${zone} nicht, die Uhr wird vorgestellt: eine Stunde früher oder später wählen`,
  },
  repeated: {
    en: ({ time, zone }: { time: string; zone: string }) =>
      `${time} comes twice on that day in ${zone}, clocks go back: write the offset, such as +01:00, or choose another time`,
    de: ({ time, zone }: { time: string; zone: string }) =>
      `${time} Uhr gibt es an dem Tag in ${zone} zweimal, die Uhr wird zurückgestellt: den Abstand angeben, etwa +01:00, oder eine andere Zeit wählen`,
  },
  'same-slot': {
    en: ({ other }: { other: string }) =>
      `goes out together with ${other} on the same channel: move one of them, or each takes the other's readers`,
    de: ({ other }: { other: string }) =>
      `geht gleichzeitig mit ${other} auf demselben Kanal hinaus: einen von beiden verschieben, sonst nehmen sie einander die Leser weg`,
  },
  'crowded-slot': {
    en: ({ other, more }: { other: string; more: number }) =>
      `goes out together with ${other} and ${more} more on the same channel: give each a time of its own; an import may have lost them`,
    de: ({ other, more }: { other: string; more: number }) =>
      `geht gleichzeitig mit ${other} und ${more} weiteren auf demselben Kanal hinaus: jedem eine eigene Zeit geben; vielleicht hat ein Import die Zeiten verloren`,
  },
};
