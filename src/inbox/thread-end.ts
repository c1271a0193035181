/**
 * What an id and an address of the same message have in common: "110" of "https://social.example/@ana/110". Replies name what
 * they answer by the one, exports by the other.
 */
export function threadEnd(idOrAddress: string): string {
  return idOrAddress.replace(/[/?#]+$/, '').replace(/^.*\//s, '');
}
