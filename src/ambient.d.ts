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

/** YAML is parsed at build time; the module holds its value. */
declare module '*.yml' {
  const value: unknown;
  export default value;
}

/** What a file holds, put in at build time. */
declare module '*?text' {
  const text: string;
  export default text;
}
