/**
 * The part of JSON Schema that a rule may use for its options. Annotations (`title`, `description`, `default`,
 * `examples`, `$comment`, `$schema`, `$id`) are welcome and change nothing; any other keyword is a problem that names it.
 */
export interface OptionsSchema {
  type?: OptionsType | readonly OptionsType[];
  enum?: readonly unknown[];
  /** One schema for all entries of a list. */
  items?: OptionsSchema;
  properties?: Readonly<Record<string, OptionsSchema>>;
  required?: readonly string[];
  /** Unlike in JSON Schema, absence means `false` where `properties` stand: a misspelt option must not pass. */
  additionalProperties?: boolean | OptionsSchema;
  minimum?: number;
  maximum?: number;
  /** In UTF-16 code units. */
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  title?: string;
  description?: string;
  default?: unknown;
  examples?: readonly unknown[];
  $comment?: string;
  $schema?: string;
  $id?: string;
}

export type OptionsType = 'string' | 'number' | 'integer' | 'boolean' | 'array' | 'object';

/** The values that a schema lets through: `{type: 'array', items: {enum: ['a', 'b']}}` is `('a' | 'b')[]`. */
export type OptionsOf<Schema> = Schema extends { enum: readonly (infer Value)[] }
  ? Value
  : Schema extends { type: 'string' }
    ? string
    : Schema extends { type: 'number' | 'integer' }
      ? number
      : Schema extends { type: 'boolean' }
        ? boolean
        : Schema extends { type: 'array'; items: infer Items }
          ? readonly OptionsOf<Items>[]
          : Schema extends { properties: infer Properties }
            ? { [Name in keyof Properties]?: OptionsOf<Properties[Name]> }
            : unknown;

/** The options as a rule gets them: what has a default or is required is always there. */
export type ResolvedOptions<Schema, Defaults> = Schema extends { properties: infer Properties }
  ? {
      [Name in keyof Properties]: Name extends keyof Defaults | RequiredOf<Schema>
        ? OptionsOf<Properties[Name]>
        : OptionsOf<Properties[Name]> | undefined;
    }
  : object;

type RequiredOf<Schema> = Schema extends { required: readonly (infer Name)[] } ? Name : never;
