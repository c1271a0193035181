/**
 * Tokens that carry their maker's prefix. Sources: the makers' own pages on token formats, GitHub's list of supported
 * secret scanning patterns and secretlint's rules (MIT, github.com/secretlint/secretlint), read in 2026. Bodies may be
 * shorter than the real ones: people cut tokens before they post them, and half a key is still worth a word.
 */
const vendors: readonly [vendor: string, pattern: string][] = [
  ['AWS', '(?:AKIA|ASIA)[A-Z0-9]{12,20}'],
  ['GitHub', 'gh[opsur]_[\\w.-]{16,}|github_pat_\\w{16,}'],
  ['GitLab', 'gl(?:pat|ptt|dt|rt|oas|soat|cbt|imt|ft|agent)-[\\w-]{16,}'],
  [
    'Slack',
    'xox[abeoprs]-[\\w-]{10,}|xapp-\\d-[\\w-]{10,}|hooks\\.slack\\.com/(?:services|workflows)/T\\w{5,}/\\w{5,}/\\w{8,}',
  ],
  [
    'Discord',
    'discord(?:app)?\\.com/api/webhooks/\\d{6,}/[\\w-]{10,}|[MNO][A-Za-z\\d]{23,25}\\.[\\w-]{6}\\.[\\w-]{27,}',
  ],
  ['Telegram', '\\d{8,10}:AA[\\w-]{30,}'],
  ['Stripe', '[rs]k_(?:live|test|prod)_\\w{10,}|whsec_\\w{16,}'],
  ['OpenAI or Anthropic', 'sk-[\\w-]{16,}'],
  ['Groq', 'gsk_\\w{20,}'],
  ['Hugging Face', 'hf_[A-Za-z0-9]{20,}'],
  ['Google', 'AIza[\\w-]{25,}|ya29\\.[\\w-]{20,}|GOCSPX-[\\w-]{16,}'],
  ['npm', 'npm_[A-Za-z0-9]{20,}'],
  ['PyPI', 'pypi-[\\w-]{20,}'],
  ['SendGrid', 'SG\\.[\\w-]{16,}\\.[\\w-]{16,}'],
  ['Twilio', 'SK[0-9a-f]{32}'],
  ['Mailgun', 'key-[0-9a-f]{32}'],
  ['Mailchimp', '[0-9a-f]{32}-us\\d{1,2}'],
  ['Shopify', 'shp(?:ss|at|ca|pa)_\\w{20,}'],
  ['Square', 'sq0[a-z]{3}-[\\w-]{20,}'],
  ['Databricks', 'dapi[0-9a-f]{32}'],
  ['Docker', 'dckr_(?:pat|oat)_[\\w-]{16,}'],
  ['DigitalOcean', 'do[opr]_v1_[0-9a-f]{20,}'],
  ['Cloudflare', 'cf(?:at|ut|k)_\\w{20,}'],
  ['Vercel', 'vc[aciprk]_[\\w]{20,}'],
  ['Figma', 'figd_[\\w-]{20,}'],
  ['Grafana', 'glc_[\\w+/=]{20,}|glsa_\\w{20,}'],
  ['Vault', 'hv[bsr]\\.[\\w-]{20,}'],
  ['Linear', 'lin_api_\\w{16,}'],
  ['Notion', '(?:ntn|secret)_[A-Za-z0-9]{20,}'],
  ['Tailscale', 'tskey-[a-z]{2,12}-[\\w-]{12,}'],
  ['Postman', 'PMAK-[\\w-]{20,}'],
  ['1Password', 'ops_eyJ[\\w-]{20,}'],
  ['JWT', 'eyJ[\\w-]{8,}\\.[\\w-]{8,}(?:\\.[\\w-]*)?'],
  ['Azure', 'AccountKey=[A-Za-z0-9+/=]{30,}'],
];

const vendorToken = new RegExp(`(?<![A-Za-z0-9])(?:${vendors.map(([, pattern]) => `(${pattern})`).join('|')})`, 'g');

/** "mkpos_live_7fQ2vB91xTzLr84K": a house's own tokens, by the shape that most houses give them. */
const houseToken =
  /(?<![\p{L}\p{N}/@#_-])[a-z][a-z0-9]{1,11}(?:[_-][a-z]{2,12}){0,2}[_-](?=[A-Za-z]{0,12}\d)[A-Za-z0-9]{16,}(?![\p{L}\p{N}])/gu;
const liveToken =
  /(?<![\p{L}\p{N}/@#_-])[a-z][a-z0-9]{1,11}_(?:live|prod|secret|sk|pat|tok|token|key|api|priv|svc)_[A-Za-z0-9]{8,}/gu;

const privateKey = /-----BEGIN [A-Z ]{0,20}PRIVATE KEY(?: BLOCK)?-----[A-Za-z0-9+/=\s\\:,.-]{0,6000}/g;

export interface Token {
  start: number;
  end: number;
  vendor?: string;
}

/** Finds tokens by their makers' prefixes. */
export function findTokens(text: string): Token[] {
  if (!hasLongRun(text) && !text.includes('hooks')) return [];
  const found: Token[] = [];
  for (const match of text.matchAll(vendorToken)) {
    const vendor = vendors[match.slice(1).findIndex((group) => group !== undefined)]?.[0];
    const token = match[0].replace(/[.-]+$/, '');
    if (isPlaceholder(token) || !/\d|[a-z][A-Z]|[A-Z]{8}/.test(token.slice(3))) continue;
    found.push({ start: match.index, end: match.index + token.length, vendor });
  }
  for (const pattern of [houseToken, liveToken]) {
    for (const { 0: token, index } of text.matchAll(pattern)) {
      if (found.some(({ start, end }) => index < end && start < index + token.length)) continue;
      const body = token.slice(Math.max(token.lastIndexOf('_'), token.lastIndexOf('-')) + 1);
      if (isPlaceholder(token) || !isRandom(body)) continue;
      found.push({ start: index, end: index + token.length });
    }
  }
  return found;
}

/** Finds private keys in PEM form, or what was copied of them. */
export function findPrivateKeys(text: string): Token[] {
  if (!text.includes('-----BEGIN')) return [];
  return [...text.matchAll(privateKey)].flatMap(({ 0: key, index }) => {
    if (!/[A-Za-z0-9+/=]{48}/.test(key)) return [];
    const close = /-----END [A-Z ]{0,26}(?:-----)?/.exec(key);
    const end = close ? close.index + close[0].length : key.length;
    return [{ start: index, end: index + key.slice(0, end).trimEnd().length }];
  });
}

/**
 * Whether the text holds sixteen characters in a row that a token could be made of. Looks at every
 * sixteenth character only, so that a post without one costs next to nothing.
 */
export function hasLongRun(text: string): boolean {
  for (let at = 15; at < text.length; at += 16) {
    if (!isTokenUnit(text.charCodeAt(at))) continue;
    let [from, to] = [at, at];
    while (from > 0 && isTokenUnit(text.charCodeAt(from - 1))) from--;
    while (to < text.length && isTokenUnit(text.charCodeAt(to))) to++;
    if (to - from >= 16 && /[\d_-]/.test(text.slice(from, to))) return true;
    at = Math.max(at, to - 1);
  }
  return false;
}

function isTokenUnit(unit: number): boolean {
  if (unit >= 0x61) return unit <= 0x7a;
  return (
    (unit >= 0x41 && unit <= 0x5a) ||
    unit === 0x5f ||
    (unit >= 0x30 && unit <= 0x39) ||
    unit === 0x2b ||
    unit === 0x2d ||
    unit === 0x2e ||
    unit === 0x3d
  );
}

/** Whether letters and digits are mixed as no word or number mixes them. */
export function isRandom(body: string): boolean {
  const digits = body.replace(/\D/g, '').length;
  if (digits < 2 || digits === body.length) return false;
  const changes = body.match(/\d[A-Za-z]|[A-Za-z]\d/g)?.length ?? 0;
  return changes >= 3 || (changes >= 2 && /[a-z]/.test(body) && /[A-Z]/.test(body));
}

/** "YOUR_API_KEY", "xxxx", "<token>", "AKIA…EXAMPLE". */
export function isPlaceholder(value: string): boolean {
  if (
    /your|dein|ihr_|example|beispiel|muster|placeholder|platzhalter|sample|dummy|insert|change_?me|redacted|replace_?with|fake|todo/i.test(
      value,
    )
  )
    return true;
  if (/[<>{}…]|\*{2}|•|\.{3}|[xX]{4}|0{6}|%s/.test(value)) return true;
  return new Set(value.toLowerCase()).size < 4;
}
