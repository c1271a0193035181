import type { Company } from '../../src/rule/settings.js';
import type { PostView } from '../../src/rule/view.js';
import type { Cues } from './cues.js';
import type { Found } from './found.js';

/** Mailboxes of a function, not of a person (RFC 2142 and what companies print on their pages). */
const roles =
  /^(?:info|kontakt|contact|hello|hallo|hi|hey|moin|servus|support|help|hilfe|helpdesk|service|kundenservice|kundendienst|customer(?:s|service|care)?|care|presse|press|media|medien|pr|news|newsletter|redaktion|editor(?:ial)?|jobs?|karriere|career|careers|bewerbung(?:en)?|recruit(?:ing|ment)?|hr|personal|ausbildung|team|office|buero|büro|sekretariat|empfang|reception|sales|vertrieb|verkauf|shop|store|bestellung(?:en)?|order|orders|tickets?|events?|veranstaltung(?:en)?|booking|bookings|buchung(?:en)?|reservierung(?:en)?|reservations?|termin(?:e)?|feedback|ideen|lob|beschwerde(?:n)?|complaints?|privacy|datenschutz|security|abuse|legal|recht|compliance|noreply|no-reply|donotreply|post|poststelle|post(?:master)|webmaster|hostmaster|admin|mail|email|community|social|marketing|partner|partners|partnerships|sponsoring|spenden|donate|donations|verein|vorstand|club|mitglieder|membership|members|rechnung(?:en)?|billing|accounts|invoice|returns|retoure(?:n)?|reklamation(?:en)?|garantie|warranty|werkstatt|repairs?|studio|museum|fuehrung(?:en)?|führung(?:en)?|tours?|guide|schule|school|praxis|station|notfall|emergency|stoerung|störung|technik|it|dev|developers?|api|beta|test|feedback|umfrage|survey|hackathon|meetup|conference|konferenz|talks|cfp|anmeldung|register|registration|rsvp|gewinnspiel|competition|aktion|umwelt|nachhaltigkeit|sustainability|ir|investor(?:s)?|einkauf|lieferant(?:en)?|supplier(?:s)?|suppliers?|spenden|hotline|zentrale|stadt|rathaus|buergerbuero|bürgerbüro|frag|fragen|ask|questions|you|kunden|fahrgast|gast|gaeste|gäste|guests)(?:$|[.\-_+\d@])/iu;

const freeMail =
  /@(?:(?:gmail|googlemail|gmx|web|t-online|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|freenet|arcor|posteo|mailbox|proton|protonmail|tutanota|btinternet|sky|virginmedia|talktalk|bluewin|hispeed|chello|aon|eircom)\.)/i;

/** Not "@name@server.example", a profile. */
const mailbox = /(?<![\p{L}\p{N}._+@-])[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/gu;

/** "imke (at) dorfpost (punkt) de" */
const spelledOut =
  /(?<![\p{L}\p{N}])([\p{L}\p{N}._+-]{2,64})\s?[([{](?:at|ät)[)\]}]\s?([\p{L}\p{N}-]{2,63}(?:\s?(?:\.|[([{](?:dot|punkt)[)\]}])\s?[\p{L}\p{N}-]{2,63}){1,3})/giu;

export function findEmails(post: PostView, company: Company | undefined, cues: Cues): Found[] {
  const found: Found[] = [];
  const { text } = post;
  if (text.includes('@')) {
    for (const { 0: address, index } of text.matchAll(mailbox)) {
      // "https://user:word@host.example" is a login, which another rule looks for.
      if (!/:\/\/[^\s?=]{0,80}$/.test(text.slice(Math.max(0, index - 90), index)))
        judge(address, index, index + address.length);
    }
  }
  if (/[([{](?:at|ät)[)\]}]/i.test(text)) {
    for (const { 0: written, 1: local = '', 2: domain = '', index } of text.matchAll(spelledOut)) {
      judge(`${local}@${domain.replace(/\s?[([{](?:dot|punkt)[)\]}]\s?/gi, '.')}`, index, index + written.length);
    }
  }
  return found;

  function judge(address: string, start: number, end: number): void {
    const at = address.lastIndexOf('@');
    const [local, domain] = [address.slice(0, at).toLowerCase(), address.slice(at + 1).toLowerCase()];
    if (roles.test(local) || isCompanys(address.toLowerCase(), domain, company) || isSpecimen(local)) return;
    if (cues.near('own', start, end, 40, 20)) return;
    const named =
      freeMail.test(address) ||
      /priva?t/.test(local) ||
      /^\p{L}{1,20}[._-]\p{L}{2,}|^\p{L}{3,}[._-]?\d{2,4}$/u.test(local) ||
      isName(local);
    if (named || cues.near('private', start, end) || cues.near('person', start, end)) {
      found.push({ kind: 'email', start, end, confidence: 'high' });
    } else if (post.role !== 'brand' && !cues.near('service', start, end) && !cues.near('venue', start, end)) {
      found.push({ kind: 'email', start, end, confidence: 'low' });
    }
  }

  /** Whether the text calls somebody by what stands before the @. */
  function isName(local: string): boolean {
    const name = local.split(/[.\d_-]/)[0] ?? '';
    return name.length > 2 && post.words.some((word) => word.form.titled && word.form.key === name);
  }
}

function isCompanys(address: string, domain: string, company: Company | undefined): boolean {
  if (!company) return false;
  const within = (own: string) => own !== '' && (domain === own || domain.endsWith(`.${own}`));
  if (company.domains.some((own) => within(own.toLowerCase()))) return true;
  return company.contacts.some((contact) => {
    const lower = contact.toLowerCase();
    return lower === address || (lower.includes('@') && within(lower.slice(lower.lastIndexOf('@') + 1)));
  });
}

/** "name@example.com", "max.mustermann@…": what forms show. */
function isSpecimen(local: string): boolean {
  return /^(?:name|vorname|nachname|first|last|firstname|your|dein|ihr|user|max\.?mustermann|erika\.?mustermann|john\.?doe|jane\.?doe|foo|bar|xxx+)(?:$|[._-])/i.test(
    local,
  );
}
