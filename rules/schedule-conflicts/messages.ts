import { dayName, weekdayName } from '../../src/time/day.js';
import { type Weekday, weekdays } from '../../src/time/weekdays.js';

export interface OnDay {
  quote: string;
  /** ISO date. */
  day: string;
}

export interface Duty {
  days: readonly Weekday[];
  from: string;
  until: string;
  minutes: number;
}

export const messages = {
  'wrong-weekday': {
    en: ({ quote, day }: OnDay) =>
      `"${quote}" does not fit: ${dayName(day, 'en')} is a ${weekdayName(day, 'en')}; correct the weekday or the date`,
    de: ({ quote, day }: OnDay) =>
      `„${quote}“ passt nicht zusammen: Der ${dayName(day, 'de')} ist ein ${weekdayName(day, 'de')}; Wochentag oder Datum berichtigen`,
  },
  'no-such-day': {
    en: ({ quote }: OnDay) => `"${quote}": there is no such day; correct the date`,
    de: ({ quote }: OnDay) => `„${quote}“: Den Tag gibt es nicht; das Datum berichtigen`,
  },
  'wrong-day': {
    en: ({ quote, day }: OnDay) =>
      `"${quote}" does not fit a post of ${weekdayName(day, 'en')}, ${dayName(day, 'en')}: name the day alone, or move the post`,
    de: ({ quote, day }: OnDay) =>
      `„${quote}“ passt nicht zu einem Beitrag vom ${weekdayName(day, 'de')}, ${dayName(day, 'de')}: nur den Tag nennen oder den Beitrag verschieben`,
  },
  'own-weekday': {
    en: ({ quote, day }: OnDay) =>
      `"${quote}" would appear on a ${weekdayName(day, 'en')}, ${dayName(day, 'en')}: move the post, or leave the day out`,
    de: ({ quote, day }: OnDay) =>
      `„${quote}“ erschiene an einem ${weekdayName(day, 'de')}, dem ${dayName(day, 'de')}: den Beitrag verschieben oder den Tag weglassen`,
  },
  past: {
    en: ({ day }: { day: string }) =>
      `the post is still to come, but its date, ${dayName(day, 'en')}, has passed: choose another one, or mark it as published`,
    de: ({ day }: { day: string }) =>
      `der Beitrag steht noch aus, sein Datum, der ${dayName(day, 'de')}, ist vorbei: ein neues wählen oder ihn als veröffentlicht kennzeichnen`,
  },
  blackout: {
    en: ({ reason, until }: { reason: string; until: string }) =>
      `no posts until ${dayName(until, 'en')} (${reason}): choose a later day, or ask whoever set the pause`,
    de: ({ reason, until }: { reason: string; until: string }) =>
      `keine Beiträge bis ${dayName(until, 'de')} (${reason}): einen späteren Tag wählen oder fragen, wer die Pause gesetzt hat`,
  },
  'off-duty': {
    en: ({ days, from, until, minutes }: Duty) =>
      `nobody is there to answer for ${minutes} minutes after this post: on duty is ${days.map((day) => weekdayLabel(day, 'en')).join(', ')}, ${from} to ${until}`,
    de: ({ days, from, until, minutes }: Duty) =>
      `nach dem Beitrag ist nicht ${minutes} Minuten lang jemand da, der antwortet: Dienst ist ${days.map((day) => weekdayLabel(day, 'de')).join(', ')}, ${from} bis ${until}`,
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
};

/** 1 January 2024 was a Monday. */
function weekdayLabel(day: Weekday, locale: 'en' | 'de'): string {
  return weekdayName(`2024-01-0${weekdays.indexOf(day) + 1}`, locale).slice(0, locale === 'de' ? 2 : 3);
}
