/** A vault or key that can't be used. The message says what happened, where, and the next step. */
export class VaultError extends Error {
  override name = 'VaultError';
}
