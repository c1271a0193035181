import {
  type FieldPath,
  type FieldProblem,
  type Fields,
  isFields,
  isSaid,
  knownField,
  shown,
  textField,
} from './fields.js';
import { type AiOrigin, type AiUse, aiOrigins } from './post.js';

const synonyms = new Map<string, AiOrigin>([
  ['true', 'generated'],
  ['yes', 'generated'],
  ['ja', 'generated'],
  ['manipulated', 'edited'],
  ['deepfake', 'edited'],
]);

/** Keys by which people and planners say that a post or a picture was made by AI. */
const flags = ['aiGenerated', 'ai_generated', 'madeWithAi', 'made_with_ai', 'video_made_with_ai'] as const;

/**
 * IPTC's digital source types, https://cv.iptc.org/newscodes/digitalsourcetype/, also as schema.org and C2PA write them.
 * `algorithmicMedia`, fractals and the like, learned from nobody's pictures.
 */
const sourceTypes: Record<string, AiOrigin> = {
  trainedalgorithmicmedia: 'generated',
  compositewithtrainedalgorithmicmedia: 'edited',
  compositesynthetic: 'edited',
};

/** How deep a C2PA manifest is looked through: assertions, data, actions, and a list around each. */
const manifestDepth = 8;

/** What the fields of a post say about the part that AI had in it. */
export function readAiUse(fields: Fields, problems: FieldProblem[]): AiUse | undefined {
  const { ai } = fields;
  if (isFields(ai)) {
    const media = aiOrigin(ai.media, ['ai', 'media'], problems);
    const reviewedBy = textField(ai.reviewedBy, ['ai', 'reviewedBy'], problems);
    for (const key of ['text', 'label'] as const) {
      if (isSaid(ai[key]) && typeof ai[key] !== 'boolean')
        problems.push({ message: `"${key}" takes true or false, not ${shown(ai[key])}.`, path: ['ai', key] });
    }
    const use: AiUse = {
      ...(media && { media }),
      ...(ai.text === true && { text: true }),
      ...(reviewedBy && { reviewedBy }),
      ...(ai.label === true && { label: true }),
    };
    return Object.keys(use).length > 0 ? use : undefined;
  }
  if (ai === 'text') return { text: true };
  const media = isSaid(ai) ? aiOrigin(ai, ['ai'], problems) : originOf(fields);
  return media && { media };
}

/** What the fields of one picture, film or sound say about it. */
export function readAiOrigin(fields: Fields, path: FieldPath, problems: FieldProblem[]): AiOrigin | undefined {
  return isSaid(fields.ai) ? aiOrigin(fields.ai, [...path, 'ai'], problems) : originOf(fields);
}

function aiOrigin(value: unknown, path: FieldPath, problems: FieldProblem[]): AiOrigin | undefined {
  if (value === false || value === 'none') return undefined;
  return knownField(value === true ? 'true' : value, 'AI origin', aiOrigins, synonyms, path, problems);
}

function originOf(fields: Fields): AiOrigin | undefined {
  if (flags.some((key) => fields[key] === true)) return 'generated';
  return sourceType(fields.digitalSourceType) ?? sourceTypeIn(fields.c2pa, manifestDepth);
}

/** "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia", ".../TrainedAlgorithmicMediaDigitalSource" */
function sourceType(value: unknown): AiOrigin | undefined {
  if (typeof value !== 'string') return undefined;
  const [name = ''] = value.split(/[/:]/).slice(-1);
  return sourceTypes[
    name
      .toLowerCase()
      .replace(/digitalsource$/, '')
      .replaceAll('_', '')
  ];
}

/** The first source type in a C2PA manifest that AI has a part in; its actions lie some way down. */
function sourceTypeIn(value: unknown, depth: number): AiOrigin | undefined {
  if (depth === 0 || typeof value !== 'object' || value === null) return undefined;
  const own = isFields(value) ? sourceType(value.digitalSourceType) : undefined;
  if (own) return own;
  for (const inner of Object.values(value)) {
    const found = sourceTypeIn(inner, depth - 1);
    if (found) return found;
  }
  return undefined;
}
