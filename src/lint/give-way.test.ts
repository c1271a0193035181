import { expect, test } from 'vitest';
import { defineRule } from '../rule/rule.js';
import { giveWay } from './give-way.js';
import type { Finding } from './linter.js';

const rule = (id: string): Finding['rule'] => ({
  rule: defineRule({
    id,
    version: 1,
    docs: { description: { en: '', de: '' }, recommended: 'warn', source: '' },
    messages: {},
    defaults: {},
    check() {},
  }),
  severity: 'warn',
  options: {},
  waivable: true,
});

const found = (id: string, start: number, end: number, yieldsTo?: string): Finding => ({
  rule: rule(id),
  messageId: 'some',
  data: {},
  start,
  end,
  confidence: 'high',
  suggestions: [],
  ...(yieldsTo !== undefined && { yieldsTo }),
});

test.each<[why: string, findings: Finding[], left: number[]]>([
  ['the other rule found the passage', [found('vague', 0, 20, 'exact'), found('exact', 5, 9)], [1]],
  ['the other rule found another passage', [found('vague', 0, 20, 'exact'), found('exact', 20, 29)], [0, 1]],
  ['a third rule found the passage', [found('vague', 0, 20, 'exact'), found('length', 0, 90)], [0, 1]],
  ['who yields to nobody stays', [found('vague', 0, 20), found('exact', 5, 9)], [0, 1]],
])('%s', (_, findings, left) => {
  expect(giveWay(findings)).toEqual(left.map((at) => findings[at]));
});
