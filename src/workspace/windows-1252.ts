/** The characters of bytes 0x80 to 0x9f, as https://encoding.spec.whatwg.org/index-windows-1252.txt has them. */
const upper = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/** Every byte is a character; Node.js 20's own decoder takes 0x80 to 0x9f for control characters in some releases. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (unit) => upper.charAt(unit.charCodeAt(0) - 0x80));
}

/** The bytes of `text`, `undefined` when it holds a character that Windows-1252 has not. */
export function encodeWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const high = upper.indexOf(text.charAt(at));
    if (high < 0 && (code > 0xff || (code >= 0x80 && code < 0xa0))) return undefined;
    bytes[at] = high < 0 ? code : high + 0x80;
  }
  return bytes;
}
