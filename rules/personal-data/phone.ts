import type { PostLanguage } from '../../src/post/post.js';
import type { Company } from '../../src/rule/settings.js';
import type { PostView } from '../../src/rule/view.js';
import type { Cues } from './cues.js';
import type { Found } from './found.js';
import { type Country, numberPlan } from './plan.js';

/** Number plans: ITU-T E.164; Bundesnetzagentur, Ofcom, RTR, BAKOM and ComReg tables for mobile and service ranges. */
const candidate =
  /(?<![\p{L}\p{N}@#€$£_%/.,+-])(?:\+\(?\d|\(?0|\([2-9]\d\d\)|[2-9]\d\d(?=[-.]\d{3}[-.]\d{4}))[\d ()./\u00a0–-]{5,24}\d(?![\p{L}\p{N}_€$£%])/gu;

const countries =
  /^(?:1[2-9]|2[07]|2[1-9]\d|3[0-469]|3[578]\d|4[013-9]|42\d|5[1-8]|5[09]\d|6[0-6]|67\d|7\d|8[1246]|8[58]\d|9[0-58]|9[679]\d)/;

const freephone =
  /^(?:0080|0800|0808|0500|0180|0137|0900|0190|0700|0810|0820|0821|0840|0842|0844|0848|0843|0845|0870|0871|0300|03[0347]\d|116|1800|1850|1890|18[0045678]{2})/;

/** Whose plans a number without a country's code is held against, by the language of the post. */
const homes: Record<'en' | 'de', readonly Country[]> = { en: ['GB', 'IE'], de: ['DE', 'AT', 'CH'] };

/** A post with more numbers than that is no post; the library takes 0.05 ms a number. */
const most = 50;

export function findPhones(post: PostView, company: Company | undefined, cues: Cues): Found[] {
  const { text, language } = post;
  const listed = (post.isReply || post.role !== 'brand') && company?.contacts.some((contact) => /\d{3}/.test(contact));
  const found: Found[] = [];
  let asked = 0;
  for (const { 0: raw, index } of text.matchAll(candidate)) {
    const written = trim(raw);
    const number = read(written);
    if (number === undefined) continue;
    const [start, end] = [index, index + written.length];
    if (isCompanys(number, company) || freephone.test(number)) continue;
    // "Handy-Nr. 0160 …" is a phone, "Auftrag Nr. 0160 …" is none.
    if (cues.near('not-phone', start, end, 14, 0) && !cues.near('private', start, end, 18, 0)) continue;
    const confidence = judge(number, start, end);
    if (confidence) found.push({ kind: 'phone', start, end, confidence });
  }
  return found;

  function judge(number: string, start: number, end: number): Found['confidence'] | undefined {
    if (cues.near('own', start, end, 50, 30)) return undefined;
    const close = cues.near('private', start, end, 80, 40);
    const service = cues.near('service', start, end, 110, 70);
    if (close) return service && !cues.near('private', start, end, 40, 10) ? 'medium' : 'high';
    if (service) return undefined;
    if (asked++ < most && isMobile(number, language)) return cues.near('venue', start, end) ? undefined : 'medium';
    if (cues.near('person', start, end, 80, 20)) return 'medium';
    // Where the company has listed its numbers, a foreign one needs a reason to be there.
    return listed && !cues.near('venue', start, end) ? 'low' : undefined;
  }
}

/** A bracket that was never opened, a second number behind a dash. */
function trim(raw: string): string {
  const cut = raw.search(/ {2,}|\.{2}|[ \u00a0][–-][ \u00a0]?0/);
  return (cut > 6 ? raw.slice(0, cut) : raw).replace(/[^\d]+$/, '');
}

/** The number's digits, `undefined` where it is a date, a price, a time or another kind of number. */
function read(written: string): string | undefined {
  const digits = written.replace(/\D/g, '');
  const groups = written.match(/\d+/g) ?? [];
  const [first = '', second = ''] = groups;
  if (/^\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})(?:\D|$)|^\d{2}[.:]\d{2}\s?[–-]|^0[.,]/.test(written)) return undefined;
  if (
    groups.length > 6 ||
    (groups.length === 6 && !written.includes('/') && groups.every((group) => group.length === 2))
  )
    return undefined;
  if (written.startsWith('+')) {
    if (digits.length < 9 || digits.length > 15 || !countries.test(digits) || /^\d{1,3}[ .]?000/.test(digits))
      return undefined;
    return digits;
  }
  if (digits.startsWith('00'))
    return digits.length > 10 && countries.test(digits.slice(2)) && digits[2] !== '0' ? digits.slice(2) : undefined;
  if (digits.startsWith('0')) {
    if (digits.length < 8 || digits.length > 13 || first.length < 2) return undefined;
    return groups.length > 1 || digits.length > 9 || second === '' ? digits : undefined;
  }
  return digits.length === 10 && /^[2-9]\d\d[2-9]/.test(digits) ? digits : undefined;
}

function isMobile(number: string, language: PostLanguage): boolean {
  const written = number.startsWith('0') ? number : `+${number}`;
  return numberPlan().isMobile(written, homes[language === 'de' ? 'de' : 'en']);
}

/** The company's own number, with or without the country's, or an extension of it. */
function isCompanys(number: string, company: Company | undefined): boolean {
  const national = (digits: string) => digits.replace(/^(?:00)?(?:49|43|41|44|353|1)?0?/, '');
  return (company?.contacts ?? []).some((contact) => {
    if (contact.includes('@')) return false;
    const [own, other] = [national(contact.replace(/\D/g, '')), national(number)];
    if (own.length < 6) return false;
    return (
      own === other || own.endsWith(other) || other.endsWith(own) || other.slice(0, own.length - 3) === own.slice(0, -3)
    );
  });
}
