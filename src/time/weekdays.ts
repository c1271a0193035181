const names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** What `weekdaysOf` reads, for schemas. */
export const weekdaysPattern = `^(?:${names.join('|')})(?:-(?:${names.join('|')}))?(?:, ?(?:${names.join('|')})(?:-(?:${names.join('|')}))?)*$`;

/** The weekdays of "mon-fri, sun", Monday is 1; a span may pass the end of the week, as in "fri-mon". */
export function weekdaysOf(text: string): ReadonlySet<number> {
  const days = new Set<number>();
  for (const part of text.split(',')) {
    const [first, last = first] = part
      .trim()
      .split('-')
      .map((name) => names.indexOf(name));
    if (first === undefined || last === undefined || first < 0 || last < 0) continue;
    for (let day = first; ; day = (day + 1) % 7) {
      days.add(day + 1);
      if (day === last) break;
    }
  }
  return days;
}
