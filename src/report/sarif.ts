import project from '../../package.json' with { type: 'json' };
import type { LintMessage, LintResult, SuppressedMessage } from '../lint/results.js';
import { toSafeJson } from './escape.js';
import type { FormatContext, Formatter, RuleMeta } from './format.js';
import { fileUrl, uriFrom } from './places.js';
import { mergeNotices, words } from './summary.js';

/**
 * SARIF 2.1.0 (OASIS). Columns are UTF-16 code units and the end is exclusive, as everywhere in smlint; suggestions are
 * `fixes`, which viewers offer and don't apply; drafts that could not be read and notices are notifications of the tool.
 */
export const sarif: Formatter = (results, context) => {
  const isFatal = results.some(({ fatalErrorCount }) => fatalErrorCount > 0);
  const rules = Object.entries(context.rulesMeta);
  const indexes = new Map(rules.map(([id], index) => [id, index]));
  const run = {
    tool: {
      driver: {
        name: project.name,
        version: project.version,
        semanticVersion: project.version,
        rules: rules.map(descriptor),
      },
    },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { PROJECTROOT: { uri: `${fileUrl(context.cwd).replace(/\/$/, '')}/` } },
    artifacts: results.map(({ filePath }) => ({ location: artifact(filePath, context) })),
    results: results.flatMap((result, index) => findings(result, { location: { index }, indexes, context })),
    invocations: [{ executionSuccessful: !isFatal, toolExecutionNotifications: notifications(results, context) }],
  };
  return toSafeJson({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] });
};

function descriptor([id, { docs }]: [string, RuleMeta]): object {
  return {
    id,
    shortDescription: { text: docs.description },
    fullDescription: { text: docs.description },
    help: {
      text: `${docs.description}. ${docs.source} Run "smlint explain ${id}" for more.`,
      markdown: `${docs.description}. ${docs.source} Run \`smlint explain ${id}\` for more.`,
    },
    defaultConfiguration: { level: docs.recommended === 'error' ? 'error' : 'warning' },
  };
}

function artifact(filePath: string, { cwd }: FormatContext): object {
  const uri = uriFrom(cwd, filePath);
  return /^(file:|%3C)/.test(uri) ? { uri } : { uri, uriBaseId: 'PROJECTROOT' };
}

interface Surroundings {
  location: { index: number };
  indexes: ReadonlyMap<string, number>;
  context: FormatContext;
}

function findings({ filePath, messages, suppressedMessages, source }: LintResult, around: Surroundings): object[] {
  const location = { ...artifact(filePath, around.context), ...around.location };
  const all: (LintMessage | SuppressedMessage)[] = [...messages, ...suppressedMessages];
  return all.flatMap((message) => {
    if (message.fatal) return [];
    const { ruleId, messageId, severity, suggestions, confidence, postId, fingerprint } = message;
    const ruleIndex = ruleId === null ? undefined : around.indexes.get(ruleId);
    return {
      ruleId: ruleId ?? messageId ?? 'problem',
      ...(ruleIndex !== undefined && { ruleIndex }),
      level: severity === 2 ? 'error' : 'warning',
      message: { text: message.message },
      locations: [place(message, location)],
      ...(fingerprint && { partialFingerprints: { 'smlint/v1': fingerprint } }),
      // Without the source a text may be masked, and a mask is nothing to put into a draft.
      ...(suggestions &&
        source !== undefined && { fixes: suggestions.map((suggestion) => fixOf(suggestion, location)) }),
      ...('suppressions' in message && { suppressions: message.suppressions.map(suppression) }),
      properties: { ...(confidence && { confidence }), ...(postId && { postId }) },
    };
  });
}

function place({ line, column, endLine, endColumn }: LintMessage, artifactLocation: object): object {
  const region = line && {
    startLine: line,
    ...(column && { startColumn: column }),
    ...(endLine && { endLine }),
    ...(endColumn && { endColumn }),
  };
  return { physicalLocation: { artifactLocation, ...(region && { region }) } };
}

function fixOf({ desc, fix }: NonNullable<LintMessage['suggestions']>[number], artifactLocation: object): object {
  const [charOffset, end] = fix.range;
  const replacement = {
    deletedRegion: { charOffset, charLength: end - charOffset },
    insertedContent: { text: fix.text },
  };
  return { description: { text: desc }, artifactChanges: [{ artifactLocation, replacements: [replacement] }] };
}

function suppression({ kind, justification }: SuppressedMessage['suppressions'][number]): object {
  return { kind: kind === 'directive' ? 'inSource' : 'external', ...(justification && { justification }) };
}

function notifications(results: readonly LintResult[], context: FormatContext): object[] {
  const failures = results.flatMap(({ filePath, messages }) =>
    messages.flatMap((message) => {
      if (!message.fatal) return [];
      return {
        level: 'error',
        message: { text: message.message },
        locations: [place(message, artifact(filePath, context))],
      };
    }),
  );
  const notices = mergeNotices(results).map(({ message, posts }) => ({
    level: 'note',
    message: { text: `${words[context.locale].posts(posts)}: ${message}` },
  }));
  return [...failures, ...notices];
}
