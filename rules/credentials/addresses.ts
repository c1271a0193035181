import { isPlaceholder } from './tokens.js';

export interface Address {
  start: number;
  end: number;
  kind: 'login-url' | 'internal-host';
}

const loginUrl =
  /(?<![a-z0-9])[a-z][a-z0-9+.-]{1,20}:\/\/(?<user>[^\s:@/"'<>]{1,64}):(?<password>[^\s/"'<>]{1,100})@[^\s/?#"'<>@]{1,200}/giu;
const stock = /^(?:pass|password|passwort|mypassword|secret|pw|pwd|pass(?:word)?\d{0,3}|kennwort|\$\w+|\[.*\])$/i;

/** Names that no public name server knows (RFC 2606 and 6762, ICANN's list of colliding names) and private networks (RFC 1918). */
const internalHost =
  /(?<![\p{L}\p{N}@.-])(?:https?:\/\/)?(?:[a-z0-9-]{1,63}\.){1,5}(?:corp|intern|internal|local|lan|intra|home\.arpa)(?![\p{L}\p{N}-]|\.\p{L})(?::\d{2,5})?(?:\/[^\s"'<>]*)?/gu;
const intranet =
  /(?<![\p{L}\p{N}@.-])(?:https?:\/\/)?(?:intranet|intra)\.(?:[a-z0-9-]{1,63}\.){0,4}[a-z]{2,12}(?:\/[^\s"'<>]*)?/gu;
const privateNetwork =
  /(?<![\d.\p{L}])(?:10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})(?![\d\p{L}]|\.\d|\/\d)(?::\d{2,5})?/gu;

const anyInternal =
  /\.(?:corp|intern|internal|local|lan|intra|home\.arpa)(?![a-z])|intra(?:net)?\.|\d\.\d{1,3}\.\d{1,3}\.\d/;

/** Devices that people have at home: a guide to them gives nothing away. */
const household =
  /^(?:https?:\/\/)?(?:raspberrypi|homeassistant|octopi|router|printer|drucker|fritz|pi-?hole|nas|speedport|hue|shelly|\w{1,20})\.(?:local|lan)$/;
const gateway = /\.(?:1|138|254)$|\.0$/;

/** Finds addresses that hold a password. */
export function findLoginUrls(text: string): Address[] {
  if (!/:\/\/[^\s/]{3,170}@/.test(text)) return [];
  const found: Address[] = [];
  for (const match of text.matchAll(loginUrl)) {
    const { user, password = '' } = match.groups ?? {};
    if (password.length < 4 || password === user || stock.test(password) || isPlaceholder(password)) continue;
    found.push({ start: match.index, end: match.index + match[0].replace(/[.,;)!?]+$/, '').length, kind: 'login-url' });
  }
  return found;
}

/** "https://user:password@host.example" shows how it is written. */
export function isPattern(address: string): boolean {
  const [, user, password] = /:\/\/([^\s:@/]{0,64}):([^\s/]{0,100})@/.exec(address) ?? [];
  return password !== undefined && (stock.test(password) || password === user || isPlaceholder(password));
}

/** Finds hosts of the company's own network. */
export function findInternalHosts(text: string): Address[] {
  if (!anyInternal.test(text)) return [];
  const found: Address[] = [];
  for (const pattern of [internalHost, intranet, privateNetwork]) {
    for (const { 0: raw, index } of text.matchAll(pattern)) {
      const host = raw.replace(/[.,;)!?]+$/, '');
      if (household.test(host) || (pattern === privateNetwork && (gateway.test(host) || !isAddress(host)))) continue;
      if (/(?:v|version|release)\.? ?$/i.test(text.slice(Math.max(0, index - 9), index))) continue;
      found.push({ start: index, end: index + host.length, kind: 'internal-host' });
    }
  }
  return found;
}

function isAddress(host: string): boolean {
  return host
    .replace(/:\d+$/, '')
    .split('.')
    .every((part) => Number(part) < 256);
}
