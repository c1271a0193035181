// In a bundle, `import('yaml')` would bring a CommonJS module's default and no names; `import()` of this file brings the names.
export { isAlias, isMap, isScalar, isSeq, parseAllDocuments, parseDocument } from 'yaml';
