/** A finding that was there before anybody looked, and is to be left alone. */
export interface Suppression {
  rule: string;
  /** The draft it was found in, from the folder of the suppressions file on; only for people and for pruning. */
  file: string;
}

/** By fingerprint, see `fingerprint.ts`. */
export type Suppressions = ReadonlyMap<string, Suppression>;

/** A suppressions file that can't be used; the message says what is wrong with it. */
export class SuppressionsError extends Error {
  override name = 'SuppressionsError';
}

/** Reads a suppressions file. Throws a `SuppressionsError`. */
export function parseSuppressions(text: string): Suppressions {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new SuppressionsError(`it is not valid JSON: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new SuppressionsError('it has to be one object of fingerprints');
  for (const [fingerprint, entry] of Object.entries(value)) {
    if (!/^[0-9a-f]{16}$/.test(fingerprint)) throw new SuppressionsError(`"${fingerprint}" is not a fingerprint`);
    const { rule, file } = (entry ?? {}) as Record<string, unknown>;
    if (typeof rule !== 'string' || typeof file !== 'string')
      throw new SuppressionsError(`the entry "${fingerprint}" lacks its "rule" or its "file"`);
  }
  return new Map(Object.entries(value));
}

/** A line for each finding, in the order of the fingerprints, so that two branches seldom change neighbouring lines. */
export function printSuppressions(suppressions: Suppressions): string {
  const entries = [...suppressions].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = entries.map(
    ([fingerprint, { rule, file }]) =>
      `  "${fingerprint}": {"rule": ${JSON.stringify(rule)}, "file": ${JSON.stringify(file)}}`,
  );
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}

/** What a run does with the findings that are to be left alone. */
export interface Baseline {
  /** Whether a finding is to be left alone; notes that it was met, and that it is new where new ones are taken in. */
  covers(fingerprint: string, rule: string, file: string): boolean;
  /** The known fingerprints that were met. */
  readonly met: ReadonlySet<string>;
  /** What was taken in. */
  readonly added: Suppressions;
}

/** `takeIn` names rules whose findings are left alone from now on. */
export function createBaseline(known: Suppressions, takeIn: readonly string[] | 'all' = []): Baseline {
  const met = new Set<string>();
  const added = new Map<string, Suppression>();
  return {
    met,
    added,
    covers(fingerprint, rule, file) {
      if (known.has(fingerprint)) met.add(fingerprint);
      else if (takeIn === 'all' || takeIn.includes(rule)) added.set(fingerprint, { rule, file });
      else return false;
      return true;
    },
  };
}

/** The suppressions of drafts that `isChecked` which met no finding any more. */
export function staleSuppressions(
  known: Suppressions,
  { met }: Baseline,
  isChecked: (suppression: Suppression) => boolean,
): string[] {
  return [...known].flatMap(([fingerprint, suppression]) =>
    !met.has(fingerprint) && isChecked(suppression) ? [fingerprint] : [],
  );
}
