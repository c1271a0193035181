import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import type { EnabledRule } from '../src/lint/linter.js';
import type { GoldPost } from './gold.js';
import { createJudge } from './judge.js';
import { emptyScore, precision, recall, type Score } from './score.js';

/** A string that others have labelled as a secret, as personal data of a kind, or as none. */
interface Row {
  id: string;
  text: string;
  lang: string;
  label: string;
  /** Labels that hold only with options of secretlint's own can't be held against anybody else. */
  labels: { has_options?: boolean };
}

/** Kinds of personal data that posts of this part of the world hold, and that the rule promises to find. */
const promised =
  /^(?:IBAN_CODE|CREDIT_CARD|EMAIL_ADDRESS|PHONE_NUMBER|DE_(?:TAX_ID|TAX_NUMBER|SOCIAL_SECURITY|KFZ|PASSPORT|ID_CARD)|UK_(?:NINO|NHS|PASSPORT|VEHICLE_REGISTRATION)|US_(?:SSN|ITIN|PASSPORT))$/;

/** Prints how the rules do on other people's labelled strings, and how secretlint does on those that are its own. */
export async function printStrings(data: string, rules: readonly EnabledRule[]): Promise<void> {
  const secrets = read(join(data, 'secrets_secretlint.jsonl'));
  const personal = read(join(data, 'pii_presidio.jsonl'));
  if (secrets.length === 0 || personal.length === 0) return;
  const judgeWith = (id: string) => {
    const judge = createJudge(
      { confidential: [], today: '2026-01-01' },
      rules.filter(({ rule }) => rule.id === id),
    );
    return async (row: Row) => (await judge(asPost(row))).length > 0;
  };
  console.log('\nlabelled strings of others');
  const credentials = judgeWith('credentials');
  await print('secrets, credentials', secrets, ({ label }) => label === 'secret', credentials);
  await print('secrets, secretlint', secrets, ({ label }) => label === 'secret', secretlint);
  await printBelow(secrets, credentials);
  const kinds = personal.filter(({ label }) => label === 'none' || promised.test(label));
  await print('personal data, promised kinds', kinds, ({ label }) => label !== 'none', judgeWith('personal-data'));
}

async function print(
  name: string,
  rows: readonly Row[],
  isLabelled: (row: Row) => boolean,
  isFound: (row: Row) => Promise<boolean>,
): Promise<void> {
  const score: Score = emptyScore();
  for (const row of rows) {
    const [labelled, found] = [isLabelled(row), await isFound(row)];
    if (labelled && found) score.hit++;
    else if (labelled) score.miss++;
    else if (found) score.alarm++;
  }
  const [p, r] = [precision(score), recall(score)].map((value) => value.toFixed(2));
  console.log(`  ${name.padEnd(30)} P ${p}  R ${r}   +${score.hit} !${score.alarm} -${score.miss}`);
}

/** The mark to reach: no secret that secretlint finds and the rule doesn't. */
async function printBelow(rows: readonly Row[], found: (row: Row) => Promise<boolean>): Promise<void> {
  const below: string[] = [];
  for (const row of rows)
    if (row.label === 'secret' && (await secretlint(row)) && !(await found(row))) below.push(row.id);
  console.log(`  secrets that only secretlint finds: ${below.join(', ') || 'none'}`);
}

async function secretlint({ text }: Row): Promise<boolean> {
  const { messages } = await lintSource({
    source: { filePath: '/post.txt', content: text, contentType: 'text', ext: '.txt' },
    options: { config: { rules: [{ id: creator.meta.id, rule: creator }] }, noPhysicFilePath: true },
  });
  return messages.length > 0;
}

function read(path: string): Row[] {
  if (!existsSync(path)) return [];
  const rows = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return rows.map((line) => JSON.parse(line) as Row).filter(({ labels }) => !labels.has_options);
}

/** A reply to somebody: that is where personal data comes from. */
function asPost({ id, text, lang }: Row): GoldPost {
  return { id, text, lang: lang === 'de' ? 'de' : 'en', platform: 'x', author: 'brand', kind: 'reply', violations: [] };
}
