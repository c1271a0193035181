import type { Confidence } from '../../src/rule/rule.js';
import type { PostView } from '../../src/rule/view.js';
import type { Hit } from '../../src/text/scan.js';
import type { Figure } from './figures.js';

export interface Told {
  messageId: 'figure' | 'forecast';
  confidence: Confidence;
  number: string;
  start: number;
  end: number;
}

export interface Evidence {
  /** What a figure tells of the own company, if anything. */
  tells(figure: Figure): Told | undefined;
  /** The post itself says that its figures are out. */
  saysPublished: boolean;
  /** Where a post speaks of the company's results without a number. */
  boasts(): Hit[];
}

/** How near a price word has to stand to make a number a price, in UTF-16 code units. */
const nearby = 30;

/** Holds figures against the words of their sentence: a number counts beside a result, a period or a change, and of the own company. */
export function evidenceIn(post: PostView, hits: readonly Hit[]): Evidence {
  const sentenceOf = (start: number) => post.sentences.findIndex(({ end }) => start < end);
  const own = new Set<number>();
  for (const { kind, start } of post.names) {
    if (kind === 'company' || kind === 'product' || kind === 'handle') own.add(sentenceOf(start));
  }
  const inSentence = (group: string, sentence: number) =>
    hits.filter((hit) => hit.group === group && sentenceOf(hit.start) === sentence);
  const isOurs = (sentence: number) =>
    own.has(sentence) ||
    inSentence('ours', sentence).length > 0 ||
    (own.size > 0 && own.has(sentence - 1)) ||
    (post.role === 'brand' && inSentence('others', sentence).length === 0 && inSentence('period', sentence).length > 0);

  const has = (group: string) => hits.some((hit) => hit.group === group);

  return {
    saysPublished: has('published') && !has('unpublished'),
    tells(figure) {
      const sentence = sentenceOf(figure.start);
      const found = (group: string) =>
        inSentence(group, sentence).filter((hit) => hit.end <= figure.start || hit.start >= figure.end);
      if (!isOurs(sentence) || (found('others').length > 0 && !own.has(sentence))) return undefined;
      if (found('price').some((hit) => isNear(hit, figure))) return undefined;
      const [result, period, change] = [
        found('result').length > 0,
        found('period').length > 0,
        found('change').length > 0,
      ];
      const counted =
        figure.kind === 'count' &&
        found('people').some((hit) => hit.start >= figure.end && hit.start - figure.end < 25);
      const people = found('people').length > 0;
      const { number, start, end } = figure;
      const tells = (confidence: Confidence): Told => {
        const isForecast = found('outlook').length > 0;
        return { messageId: isForecast ? 'forecast' : 'figure', confidence, number, start, end };
      };
      if (figure.kind === 'count') {
        if (result && period) return tells('medium');
        return counted && (change || period) ? tells('low') : undefined;
      }
      if (result) return tells(period || change ? 'high' : 'medium');
      if (period && (change || figure.kind === 'money')) return tells('high');
      return people && change && figure.kind === 'percent' ? tells('medium') : undefined;
    },
    boasts: () =>
      hits.filter((hit) => hit.group === 'strong' && (isOurs(sentenceOf(hit.start)) || post.role !== undefined)),
  };
}

function isNear(hit: Hit, { start, end }: Figure): boolean {
  return hit.end > start - nearby && hit.start < end + nearby;
}
