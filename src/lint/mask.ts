/** Hides a secret but for its first two letters, so that its author recognises it: "Zaunkönig" → "Za•••••••". */
export function mask(secret: string): string {
  const characters = [...secret];
  const shown = characters.length > 4 ? 2 : 0;
  return characters.map((character, index) => (index < shown ? character : '•')).join('');
}

/** Masks every secret wherever it stands in `text`; longer ones first, for one may hold another. */
export function maskAll(text: string, secrets: readonly string[]): string {
  return [...secrets]
    .sort((a, b) => b.length - a.length)
    .reduce((masked, secret) => (secret === '' ? masked : masked.replaceAll(secret, mask(secret))), text);
}
