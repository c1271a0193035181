import { defineRule } from '../../src/rule/rule.js';

export default defineRule({
  id: 'employee-disclosure',
  version: 1,
  docs: { description: { en: '', de: '' }, recommended: 'error', source: '' },
  messages: {},
  defaults: {},
  check() {},
});
