/** An inbox that can't be used. The message says what is wrong, where, and the next step; one line a problem. */
export class InboxError extends Error {
  override name = 'InboxError';
}
