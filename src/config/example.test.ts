import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseConfig } from './parse.js';
import { formatProblem } from './problems.js';
import { editorSchema, schema } from './schema.js';
import { testRules as rules } from './test-rules.js';
import { validateConfig } from './validate.js';

const name = '.socialmediarc.example.yml';
const { value, problems, locate } = parseConfig(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'), name);

describe('the example config', () => {
  test('is valid', () => {
    expect(problems).toEqual([]);
    expect(validateConfig(value, { rules, file: { name, locate } }).map(formatProblem)).toEqual([]);
  });

  test('shows every top-level key', () => {
    expect(Object.keys(value as object).sort()).toEqual(Object.keys(schema.properties).sort());
  });
});

describe('the schema', () => {
  test('describes every key', () => {
    const undescribed: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties = {} } = node as { properties?: Record<string, { description?: string }> };
      for (const [key, property] of Object.entries(properties)) {
        if (!property.description) undescribed.push(`${path}.${key}`);
      }
      for (const [key, child] of Object.entries(node)) visit(child, `${path}.${key}`);
    };
    visit(schema, '');
    expect(undescribed).toEqual([]);
  });

  test('has examples that are valid', () => {
    for (const [key, property] of Object.entries(schema.properties)) {
      const { examples = [] } = property as { examples?: readonly unknown[] };
      for (const example of examples) {
        expect(validateConfig({ [key]: example }, { rules, file: { name } }).map(formatProblem)).toEqual([]);
      }
    }
  });

  test('for editors knows the rules and their options', () => {
    const text = JSON.stringify(editorSchema(rules));
    expect(text.match(/"confidential-terms":/g)).toHaveLength(2);
    expect(text).toContain('"waivable"');
  });
});
