import type { LintMessage, LintResult } from '../lint/results.js';

// Drafts, file names and configs may come from a stranger: C0 and C1 drive terminals and CI logs, bidirectional controls
// turn the order of what is read around, and the line separators forge lines of a report.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

const short: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

// "##[error]" and "##vso[task.complete]" are obeyed wherever they stand in a line of a pipeline's log.
const command = /(##\w*)\[/g;
const spelledOut = '$1\\u005b';

/** Makes every character visible that could act instead of being read: an escape character becomes `\u001b`. */
export function escapeText(text: string): string {
  return text.replace(unsafe, (character) => short[character] ?? codeOf(character)).replace(command, spelledOut);
}

/** The same for text that has lines of its own, such as a list of problems. */
export function escapeLines(text: string): string {
  return text.split('\n').map(escapeText).join('\n');
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as HTML that shows it, in an element or a quoted attribute; line ends and tabs stay, what could act is made visible. */
export function escapeHtml(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(unsafe, (character) => (character === '\n' || character === '\t' ? character : codeOf(character)))
    .replace(/[&<>"']/g, (character) => entities[character] as string);
}

/** JSON on one line whose strings mean what they meant, without a raw character that could act on a terminal. */
export function toSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(unsafe, codeOf).replace(command, spelledOut);
}

// Half of a surrogate pair and U+FFFE, U+FFFF are no characters of XML 1.0.
const notXml = /[\p{Cs}\ufffe\uffff]/gu;
const xmlEntities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** For the text and the attributes of XML. */
export function escapeXml(text: string): string {
  return escapeText(text)
    .replace(notXml, codeOf)
    .replace(/[&<>"']/g, (character) => xmlEntities[character] as string);
}

/** For what stands behind the second "::" of a workflow command of GitHub; see `escapeProperty` for what stands before it. */
export function escapeCommand(text: string): string {
  return escapeText(text).replaceAll('%', '%25');
}

/** For the value of a property of a workflow command of GitHub. */
export function escapeProperty(text: string): string {
  return escapeCommand(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

const markup = '&<>\\`*_[]|~$';
const markdown = /[&<>\\`*_[\]|~$]|[@#!%](?=[\p{L}\p{N}_"])|:(?=\/\/)|www(?=\.)/giu;

/**
 * For a line of Markdown that shows what was written: no markup, and no link, mention or reference to an issue either, so
 * that a draft with "@team" or "#12" in it calls nobody. A space without width keeps those from being recognised.
 */
export function escapeMarkdown(text: string): string {
  return escapeText(text).replace(markdown, (found) =>
    markup.includes(found) ? `&#${found.charCodeAt(0)};` : `${found}&#8203;`,
  );
}

/** Results for formatters that know nothing of hostile drafts; a source with such characters is left out. */
export function escapeResults(results: readonly LintResult[]): LintResult[] {
  return results.map((result) => ({
    ...result,
    filePath: escapeText(result.filePath),
    messages: result.messages.map(escapeMessage),
    suppressedMessages: result.suppressedMessages.map(escapeMessage),
    notices: result.notices.map((notice) => ({ ...notice, message: escapeText(notice.message) })),
    source: result.source !== undefined && isPlain(result.source) ? result.source : undefined,
  }));
}

function escapeMessage<Message extends LintMessage>(message: Message): Message {
  const { suggestions } = message;
  const safe = { ...message, message: escapeText(message.message) };
  if (suggestions)
    safe.suggestions = suggestions.map((suggestion) => ({ ...suggestion, desc: escapeText(suggestion.desc) }));
  return safe;
}

/** Line ends and tabs are what every text has. */
function isPlain(text: string): boolean {
  const rest = text.replace(/[\n\r\t]/g, '');
  return escapeText(rest) === rest;
}

function codeOf(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
