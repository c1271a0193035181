/**
 * A number as written, without the marks of its thousands and with a decimal point: "41.000" and "41,000" are 41000,
 * "1.84" and "1,84" are 1.84, "2.50" is 2.5.
 */
export function normalNumber(written: string): string {
  const thousands = written.replace(/[.,](?=\d{3}(?:\D|$))/g, '');
  return thousands
    .replace(',', '.')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}
