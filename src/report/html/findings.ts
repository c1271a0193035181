import type { LintMessage } from '../../lint/results.js';
import type { CardContext } from './card.js';
import { type Markup, markup } from './markup.js';
import type { ShownPost } from './post-view.js';
import type { Words } from './words.js';

/** What was found in a post, numbered as in its text: message, reason, clause and a better wording. */
export function findingList({ number, findings }: ShownPost, context: CardContext): Markup {
  const items = findings.map(
    ({ message }, index) =>
      markup`<li id="post-${number}-finding-${index + 1}" class="finding severity-${message.severity}">${finding(message, context)}</li>`,
  );
  return markup`<ol class="findings">${items}</ol>`;
}

export function finding(message: LintMessage, { words, rulesMeta }: Pick<CardContext, 'words' | 'rulesMeta'>): Markup {
  const { ruleId, severity, confidence = 'high', suggestions = [] } = message;
  const docs = ruleId === null ? undefined : rulesMeta[ruleId]?.docs;
  const sureness = words.confidence[confidence];
  return markup`<p class="label"><b>${severityWord(severity, words)}</b>${ruleId !== null && markup` <code>${ruleId}</code>`}${sureness && markup` <span>${sureness}</span>`}</p><p class="message">${capitalised(message.message)}</p>${suggestions.map(({ desc }) => markup`<p class="better"><b>${words.instead}:</b> ${desc}</p>`)}${docs && markup`<dl><dt>${words.why}</dt><dd>${docs.description}</dd><dt>${words.clause}</dt><dd lang="en">${docs.source}</dd></dl>`}`;
}

export function severityWord(severity: 1 | 2, words: Words): string {
  return severity === 2 ? words.error : words.warning;
}

/** Messages go on where a line of a terminal report began; here each is a sentence of its own. */
function capitalised(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}
