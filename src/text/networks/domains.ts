import topLevelDomains from 'tlds';

let known: Set<string> | undefined;

/** Whether IANA's root zone has it, or had it when smlint was built. */
export function isTopLevelDomain(label: string): boolean {
  known ??= new Set(topLevelDomains);
  return known.has(label.toLowerCase());
}

const longest = 24;

/** The length, in UTF-16 code units, of the longest top-level domain that `text` begins with: "com" of "comですね"; 0 without one. */
export function topLevelDomainLength(text: string): number {
  const ascii = /^(?:xn--)?[a-z0-9]+(?:-[a-z0-9]+)*/i.exec(text)?.[0] ?? '';
  if (ascii !== '') return isTopLevelDomain(ascii) || /^xn--./i.test(ascii) ? ascii.length : 0;
  for (let length = Math.min(longest, text.length); length > 0; length--) {
    if (isTopLevelDomain(text.slice(0, length))) return length;
  }
  return 0;
}

const longestLabel = 63;

/** Whether every label of a host name, in its ASCII form, is as short as DNS wants it. */
export function isResolvable(domain: string): boolean {
  return domain.split('.').every((label) => asciiLength(label) <= longestLabel);
}

function asciiLength(label: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: ASCII is what is looked for
  if (/^[\u0000-\u007f]*$/.test(label)) return label.length;
  try {
    return new URL(`https://${label}`).hostname.length;
  } catch {
    // Letters that no registry sells, which X links all the same; but "xn--" promises that there are none.
    return /^xn--/i.test(label) ? Number.POSITIVE_INFINITY : label.length;
  }
}
