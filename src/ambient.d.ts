/** The validator that `build/compile-schema.ts` makes of the config schema. */
declare module 'smlint:validate-config' {
  export interface SchemaError {
    keyword: string;
    /** JSON pointer into the config. */
    instancePath: string;
    /** JSON pointer into the schema, after a `#`. */
    schemaPath: string;
    params: {
      type?: string | string[];
      allowedValues?: unknown[];
      missingProperty?: string;
      additionalProperty?: string;
    };
  }
  /** Leaves its findings in `errors`, until the next call. */
  export const validate: { (value: unknown): boolean; errors?: SchemaError[] | null };
}

declare module 'smlint:validate-entry' {
  export { validate } from 'smlint:validate-config';
}

declare module 'smlint:validate-clause' {
  export { validate } from 'smlint:validate-config';
}

/** YAML is parsed at build time; the module holds its value. */
declare module '*.yml' {
  const value: unknown;
  export default value;
}
