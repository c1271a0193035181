import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';

const annotations = new Set(['title', 'description', 'examples']);

/** A schema's validator as an ES module without imports: exports `validate`, as `src/ambient.d.ts` declares it. */
export function compileSchema(schema: object): string {
  const ajv = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    strictTuples: false,
    messages: false,
    code: { source: true, esm: true },
  });
  const code = standalone.default(ajv, ajv.compile(withoutAnnotations(schema) as object));
  return inlineHelpers(code);
}

/** Annotations would be carried along in the code; the messages take them from the schema itself. */
function withoutAnnotations(schema: unknown, isNameTable = false): unknown {
  if (Array.isArray(schema)) return schema.map((entry) => withoutAnnotations(entry));
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => isNameTable || !annotations.has(key));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, withoutAnnotations(value, !isNameTable && key === 'properties')]),
  );
}

/** ajv leaves `require` for its helpers even in ES modules; they are functions that stand on their own. */
function inlineHelpers(code: string): string {
  const require = createRequire(import.meta.url);
  const inlined = code.replace(
    /require\("(ajv\/dist\/runtime\/\w+)"\)\.default/g,
    (_, id) => `(${require(id).default})`,
  );
  if (inlined.includes('require('))
    throw new Error('The compiled config schema needs a helper that cannot be inlined.');
  return inlined;
}
