import { late } from '../../src/rule/late.js';
import type { Leak } from './secretlint.js';
import { hasLongRun } from './tokens.js';

/** How the secrets begin that secretlint's rules know; without one of these the library is not loaded. */
const hint =
  /(?:A3T[A-Z0-9]|A[KGIR][IPDO]A|AN[PV]A|ASIA)[A-Z0-9]{16}|(?:secret|account)[_ ]?(?:access|id)|:\/\/[^\s/]{3,170}@|-----BEGIN|private_key|_authToken=|npm_|xox[abopr]-|xapp-|hooks\.slack\.com|(?:sk|rk)[-_]|gsk_|hf_|lin_api_|ntn_|SG\.|shp\w{2}_|gh[oprsu]_|github_pat_|glpat-|glc_|glsa_|ops_ey|hv[bsr]\.|vc[aciprk]_|dapi|dckr_pat_|figd_|AccountKey=|client_?secret|cf(?:ut|at|k)_|tskey-/i;

/** Some of secretlint's patterns take the square of a text's length; what is longer than this is no post. */
const longest = 50_000;

const secretlint = late(() => import('./secretlint.js'));

/** What secretlint's rules find in a text that looks as if it held a secret. Throws `Needed` when they aren't loaded yet. */
export function findKnownLeaks(text: string): Leak[] {
  if (
    text.length > longest ||
    !(hasLongRun(text) || text.includes('://') || text.includes('-----')) ||
    !hint.test(text)
  )
    return [];
  return secretlint().findLeaks(text);
}
