const words = {
  en: { minutes: ['minute', 'minutes'], hours: ['hour', 'hours'], days: ['day', 'days'] },
  // As in "seit 6 Tagen", "nach 6 Tagen".
  de: { minutes: ['Minute', 'Minuten'], hours: ['Stunde', 'Stunden'], days: ['Tag', 'Tagen'] },
} as const;

/** A wait of `ms` milliseconds as people speak of it, rounded down: "40 minutes", "30 hours", "6 days". */
export function waitInWords(ms: number, locale: 'en' | 'de'): string {
  const minutes = Math.floor(ms / 60_000);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  const [count, unit] =
    hours < 1 ? ([minutes, 'minutes'] as const) : days < 2 ? ([hours, 'hours'] as const) : ([days, 'days'] as const);
  return `${count} ${words[locale][unit][count === 1 ? 0 : 1]}`;
}
