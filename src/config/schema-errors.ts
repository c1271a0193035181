import { isOfType } from './options.js';
import { joinPointer } from './problems.js';

/** The part of JSON Schema in which the config and declared rules are described. Annotations mean nothing here. */
export interface Schema {
  type?: string | readonly string[];
  enum?: readonly unknown[];
  anyOf?: readonly Schema[];
  pattern?: string;
  minimum?: number;
  minItems?: number;
  maxItems?: number;
  /** One schema for all entries of a list, or one for each. */
  items?: Schema | readonly Schema[];
  minProperties?: number;
  required?: readonly string[];
  properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: boolean | Schema;
  examples?: readonly unknown[];
}

/** A keyword that a value breaks, and the schema that it stands in. Paths are JSON pointers. */
export interface SchemaError {
  keyword: keyof Schema;
  schema: Schema;
  /** From the outermost schema to the keyword. */
  schemaPath: string;
  instancePath: string;
  /** The key that is missing or unknown. */
  key?: string;
}

interface Place {
  schemaPath: string;
  instancePath: string;
}

const top: Place = { schemaPath: '', instancePath: '' };

/**
 * Every keyword of `schema` that `value` breaks; what the alternatives of an `anyOf` break stands before the `anyOf`.
 * The schemas are walked through and not compiled with ajv: the code would be 270 kB for each start with a config to load.
 */
export function schemaErrors(schema: Schema, value: unknown, place = top): SchemaError[] {
  const types = [schema.type ?? []].flat();
  return [
    ...errorIf(types.length > 0 && !types.some((type) => isOfType(value, type)), 'type', schema, place),
    ...errorIf(schema.enum !== undefined && !schema.enum.includes(value), 'enum', schema, place),
    ...errorsOfAlternatives(schema, value, place),
    ...errorsInside(schema, value, place),
  ];
}

function errorsOfAlternatives(schema: Schema, value: unknown, place: Place): SchemaError[] {
  const path = joinPointer(place.schemaPath, 'anyOf');
  const found: SchemaError[][] = [];
  for (const [index, one] of (schema.anyOf ?? []).entries()) {
    const errors = schemaErrors(one, value, { ...place, schemaPath: joinPointer(path, index) });
    if (errors.length === 0) return [];
    found.push(errors);
  }
  return [...found.flat(), ...errorIf(found.length > 0, 'anyOf', schema, place)];
}

function errorsInside(schema: Schema, value: unknown, place: Place): SchemaError[] {
  if (typeof value === 'string') {
    const { pattern } = schema;
    return errorIf(pattern !== undefined && !new RegExp(pattern, 'u').test(value), 'pattern', schema, place);
  }
  if (typeof value === 'number') {
    return errorIf(schema.minimum !== undefined && value < schema.minimum, 'minimum', schema, place);
  }
  if (Array.isArray(value)) return errorsInList(schema, value, place);
  if (typeof value !== 'object' || value === null) return [];
  return errorsInObject(schema, value as Record<string, unknown>, place);
}

function errorsInList(schema: Schema, list: readonly unknown[], place: Place): SchemaError[] {
  const { items = [], minItems = 0, maxItems = Number.POSITIVE_INFINITY } = schema;
  const path = joinPointer(place.schemaPath, 'items');
  return [
    ...errorIf(list.length < minItems, 'minItems', schema, place),
    ...errorIf(list.length > maxItems, 'maxItems', schema, place),
    ...list.flatMap((value, index) => {
      const inner = isList(items) ? items[index] : items;
      const schemaPath = isList(items) ? joinPointer(path, index) : path;
      return inner
        ? schemaErrors(inner, value, { schemaPath, instancePath: joinPointer(place.instancePath, index) })
        : [];
    }),
  ];
}

function errorsInObject(schema: Schema, object: Record<string, unknown>, place: Place): SchemaError[] {
  const { properties = {}, additionalProperties: others = true, required = [], minProperties = 0 } = schema;
  const entries = Object.entries(object);
  const lacking = required.filter((key) => !Object.hasOwn(object, key));
  return [
    ...errorIf(entries.length < minProperties, 'minProperties', schema, place),
    ...lacking.flatMap((key) => errorIf(true, 'required', schema, place, key)),
    ...entries.flatMap(([key, value]) => {
      const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
      const inner = known ?? others;
      if (typeof inner === 'boolean') return errorIf(!inner, 'additionalProperties', schema, place, key);
      const parts = known ? ['properties', key] : ['additionalProperties'];
      return schemaErrors(inner, value, {
        schemaPath: parts.reduce(joinPointer, place.schemaPath),
        instancePath: joinPointer(place.instancePath, key),
      });
    }),
  ];
}

function errorIf(isBroken: boolean, keyword: keyof Schema, schema: Schema, place: Place, key?: string): SchemaError[] {
  if (!isBroken) return [];
  const schemaPath = joinPointer(place.schemaPath, keyword);
  return [{ keyword, schema, schemaPath, instancePath: place.instancePath, ...(key !== undefined && { key }) }];
}

/** `Array.isArray` doesn't know lists that are only read. */
const isList = (items: Schema | readonly Schema[]): items is readonly Schema[] => Array.isArray(items);
