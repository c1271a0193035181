import { lengthFor } from '../post/length.js';
import { linkedIn } from '../post/linked.js';
import { platformNames } from '../post/platform-names.js';
import { shownLink } from '../post/shown-link.js';
import type { Locale } from '../rule/rule.js';
import type { PostView } from '../rule/view.js';
import { escapeLines, escapeText } from './escape.js';
import type { Paint } from './paint.js';

/** A finding as the preview marks it. `[start, end)` in UTF-16 code units of the post's text. */
export interface Mark {
  start: number;
  end: number;
  severity: 'warn' | 'error';
  message: string;
  ruleId: string;
  /** Its text must not be shown. */
  isSecret: boolean;
}

const words = {
  en: { more: 'more', limit: 'the limit', none: 'no platform', noLimit: 'no limit' },
  de: { more: 'mehr', limit: 'die Grenze', none: 'keine Plattform', noLimit: 'keine Grenze' },
};

/** How a platform shows a post: its length, the fold and the limit as lines, links as they look, findings marked and listed. */
export function previewPost(view: PostView, marks: readonly Mark[], paint: Paint, locale: Locale): string {
  const { text, platform, facts, isReply } = view;
  const word = words[locale];
  const { length, cut } = lengthFor(text, facts, isReply);
  const name = platform === 'unknown' ? word.none : platformNames[platform];
  const count = `${length} / ${facts.limit?.value ?? word.noLimit}`;
  const head = `${name}  ${cut < text.length ? paint.error(count) : count}`;
  const lines: [at: number, line: string][] = [];
  if (view.visibleEnd < text.trimEnd().length) lines.push([view.visibleEnd, word.more]);
  if (cut < text.length) lines.push([cut, word.limit]);
  const shown = lines.sort(([a], [b]) => a - b);
  let body = '';
  let from = 0;
  for (const [at, line] of shown) {
    body += `${piece(view, marks, from, at, paint)}\n${paint.quiet(`┄┄┄┄ ${line} ┄┄┄┄`)}\n`;
    from = at;
  }
  body += piece(view, marks, from, text.length, paint);
  const list = marks.map(({ message, severity, ruleId }, index) => {
    const colour = severity === 'error' ? paint.error : paint.warning;
    return `  ${colour(`[${index + 1}]`)} ${escapeText(message)}  ${paint.quiet(ruleId)}\n`;
  });
  const indented = body.replace(/^(?=.)/gm, '  ');
  return `${head}\n${indented}\n${list.length > 0 ? `\n${list.join('')}` : ''}`;
}

/** The text between two offsets, with its links and marks. A mark's number stands behind it. */
function piece(view: PostView, marks: readonly Mark[], from: number, to: number, paint: Paint): string {
  const { text, platform, entities } = view;
  const linked = linkedIn(text, platform, entities);
  const edges = [...linked, ...marks].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([from, to, ...edges.filter((at) => at > from && at < to)])].sort((a, b) => a - b);
  let out = '';
  for (let index = 0; index + 1 < cuts.length; index++) {
    const [start, end] = [cuts[index] as number, cuts[index + 1] as number];
    const over = marks.filter((mark) => mark.start <= start && end <= mark.end);
    const entity = linked.find((one) => one.start <= start && end <= one.end);
    const isWhole = entity?.start === start && entity.end === end;
    let shown = isWhole && entity.type === 'url' ? shownLink(text.slice(start, end), platform) : text.slice(start, end);
    if (over.some(({ isSecret }) => isSecret)) shown = shown.replace(/\S/gu, '•');
    shown = escapeLines(shown);
    if (entity) shown = paint.notice(shown);
    out += over.length > 0 ? shown.split('\n').map(paint.path).join('\n') : shown;
    for (const [number, mark] of marks.entries()) {
      const isLast = mark.end === end || (mark.start === mark.end && index === 0 && from === 0);
      if (isLast) out += paint.quiet(`[${number + 1}]`);
    }
  }
  return out;
}
