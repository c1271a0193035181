/** How many bytes UTF-8 needs for a text; a lone surrogate counts three, as its replacement would. */
export function utf8Length(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.codePointAt(at) as number;
    if (unit < 0x80) length++;
    else if (unit < 0x800) length += 2;
    else if (unit < 0x10000) length += 3;
    else {
      length += 4;
      at++;
    }
  }
  return length;
}
