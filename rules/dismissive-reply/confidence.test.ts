import { describe, expect, test } from 'vitest';
import { createSettings } from '../../src/config/settings.js';
import { judge, postOf } from '../../src/lint/judge.js';
import { createLinter } from '../../src/lint/linter.js';
import type { PostMetadata } from '../../src/post/post.js';
import rule from './index.js';

const linter = createLinter(
  [{ rule, severity: 'warn', options: {}, waivable: true }],
  createSettings([], '2026-01-15'),
);

async function confidenceOf(text: string, inReplyToText?: string): Promise<string | undefined> {
  const metadata: PostMetadata = { kind: 'reply', ...(inReplyToText !== undefined && { inReplyToText }) };
  return (await judge(postOf(text, metadata), metadata, linter)).findings[0]?.confidence;
}

const wall = 'According to our terms a refund is not possible.';
const complaint = 'My heating has been broken for three weeks and nobody answers.';

describe('what else an answer holds', () => {
  test.each([
    ['medium', 'nothing', wall],
    ['low', 'a greeting', `Hello Tom. ${wall}`],
    ['low', 'a greeting and thanks', `Hello Tom, thanks for writing. ${wall}`],
    ['low', 'a reason', `${wall} The reason is the engraving.`],
    [undefined, 'a fault that is named', `Sorry that we told you otherwise. ${wall}`],
    [undefined, 'an offer', `${wall} We will repair it.`],
    [undefined, 'a number to call', `${wall} Nora knows more: 0800 123 4567.`],
    [undefined, 'a greeting and a time', `Hello Tom. ${wall} The repair takes until Friday.`],
  ])('%s: %s', async (confidence, _, text) => {
    expect(await confidenceOf(text)).toBe(confidence);
  });
});

describe('what is answered', () => {
  test.each([
    ['high', 'a complaint', complaint],
    ['high', 'a question', 'Do I get my money back?'],
    ['medium', 'praise', 'Love the new boiler!'],
    ['medium', 'nothing', ''],
  ])('%s: %s', async (confidence, _, inquiry) => {
    expect(await confidenceOf(wall, inquiry)).toBe(confidence);
  });

  test('a link alone does not answer it', async () => {
    expect(await confidenceOf(`${wall} https://acme.example/terms`, complaint)).toBe('low');
  });
});
