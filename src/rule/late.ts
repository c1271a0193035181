/**
 * Thrown where a rule asks for something that is not loaded yet. The engine loads it and checks the post again; it never
 * reaches a user.
 */
export class Needed extends Error {
  override name = 'Needed';

  constructor(readonly load: () => Promise<void>) {
    super();
  }
}

/** Something dear, such as a library, for a rule to ask for after a cheap hit; loaded once, by the run that needs it. */
export function late<Value>(load: () => Promise<Value>): () => Value {
  let value: { it: Value } | undefined;
  return () => {
    if (value) return value.it;
    throw new Needed(async () => {
      value = { it: await load() };
    });
  };
}
