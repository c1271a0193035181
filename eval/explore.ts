import { compilePhrases } from '../src/text/automaton.js';
import { tokensOf } from '../src/text/features.js';
import { createModel } from '../src/text/model.js';
import { scan } from '../src/text/scan.js';
import { splitWords } from '../src/text/words.js';
import { fit, type Sample } from './fit.js';
import { loadGoldSets, type GoldSet } from './gold.js';
import type { Name } from '../src/text/lexicon.js';

const category = process.argv[2] ?? 'argumentative';
function samplesOf(set: GoldSet): (Sample & { lang: string })[] {
  const { company } = set.settings;
  const names: Name[] = company ? [company.name, ...company.aliases].map((text) => ({ kind: 'company' as const, text })).concat(company.products.map(({ name }) => ({ kind: 'product' as const, text: name })) as never, company.competitors.map((text) => ({ kind: 'competitor' as const, text })) as never) : [];
  const automaton = compilePhrases([], names);
  return set.posts.map((post) => {
    const words = splitWords(post.text, automaton.vocabulary);
    const found = scan(words, automaton);
    const named = new Set<number>();
    for (const { from, to } of found.names) for (let at = from; at < to; at++) named.add(at);
    return {
      tokens: tokensOf(words, named),
      cues: [post.kind, post.author, ...(post.text.includes('?') ? ['?'] : []), ...(post.text.includes('!') ? ['!'] : []), ...(post.text.length > 400 ? ['long'] : [])],
      positive: post.violations.some((violation) => violation.category === category),
      lang: post.lang,
    };
  });
}
const gold = loadGoldSets('fixtures/gold').map((set) => ({ name: set.name, samples: samplesOf(set) }));
const training = loadGoldSets('eval/training').map((set) => ({ name: set.name, samples: samplesOf(set) }));
for (const [cost, features, least] of [[4, 30000, 2], [8, 30000, 2], [8, 100000, 2], [4, 30000, 3], [1, 30000, 2]] as const) {
  const scored: { s: number; y: boolean; lang: string }[] = [];
  const t0 = Date.now();
  for (const held of gold) {
    const samples = [...gold.filter(({ name }) => name !== held.name), ...training].flatMap(({ samples }) => samples);
    const model = createModel(fit(samples, { cost, features, least }));
    for (const { tokens, cues, positive, lang } of held.samples) scored.push({ s: model.score(tokens, cues), y: positive, lang });
  }
  const curve = (list: typeof scored) => {
    const sorted = [...list].sort((a, b) => b.s - a.s);
    const total = list.filter(({ y }) => y).length;
    let hit = 0; let best = { f: 0, p: 0, r: 0, t: 0 }; let p88 = { f: 0, p: 0, r: 0, t: 0 };
    sorted.forEach(({ s, y }, i) => { if (y) hit++; const p = hit / (i + 1); const r = hit / total; const f = 2 * p * r / (p + r || 1); if (f > best.f) best = { f, p, r, t: s }; if (p >= 0.88 && r > p88.r) p88 = { f, p, r, t: s }; });
    return `best F1 ${best.f.toFixed(3)} (P ${best.p.toFixed(2)} R ${best.r.toFixed(2)} t ${best.t.toFixed(2)})  P88: R ${p88.r.toFixed(2)} F1 ${p88.f.toFixed(2)} t ${p88.t.toFixed(2)}`;
  };
  console.log(`C ${cost} features ${features} least ${least} ${(Date.now() - t0) / 1000}s\n  all ${curve(scored)}\n  en  ${curve(scored.filter(({ lang }) => lang === 'en'))}\n  de  ${curve(scored.filter(({ lang }) => lang === 'de'))}`);
}
