// In a bundle, `import('yaml')` would bring a CommonJS module's default and no names; `import()` of this file brings the name.
export { parseDocument } from 'yaml';
