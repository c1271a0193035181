import { platformNames } from '../../src/post/platform-names.js';
import { defineRule } from '../../src/rule/rule.js';
import type { PostView } from '../../src/rule/view.js';
import { countGraphemes } from '../../src/text/graphemes.js';
import { messages } from './messages.js';

/** A picture of the post: attached, without a place in the text, or written as Markdown. */
interface Picture {
  file: string;
  alt: string;
  start: number;
  end: number;
}

const pictureFile = /\.(?:png|jpe?g|gif|webp|avif|heic|bmp|tiff?|svg)(?:[?#]|$)/i;
const markdownPicture = /!\[([^[\]\n]{0,2000})\]\(([^)\s]{1,2000})[^)\n]{0,200}\)/g;
const fileName =
  /^\S+\.(?:png|jpe?g|gif|webp|avif|heic|bmp|tiff?|svg)$|^(?:img|dsc|image|bild|foto|photo|screenshot|pxl)[_-]?\d+/i;
const opening =
  /^(?:an? |the |ein |eine |das |dies ist ein |this is an? )?(?:image|picture|photo|photograph|graphic|bild|foto|grafik|fotografie|abbildung)(?: (?:of|showing|von|des|der|mit)(?!\p{L})|:)/iu;

export default defineRule({
  id: 'alt-text',
  version: 1,
  docs: {
    description: {
      en: 'Describe every picture for people who cannot see it',
      de: 'Jedes Bild für Menschen beschreiben, die es nicht sehen',
    },
    recommended: 'warn',
    source: 'WCAG 2.2, 1.1.1; GDS and Bundesfachstelle Barrierefreiheit on social media.',
  },
  messages,
  defaults: {},
  check({ post, report }) {
    const pictures = picturesOf(post);
    for (const { file, alt, start, end } of pictures) {
      const place = { start, end };
      if (alt === '') report({ messageId: 'missing', data: { file }, ...place });
      else if (fileName.test(alt)) report({ messageId: 'file-name', data: { alt }, ...place });
      else if (alt.length > 20 && alt === post.text.trim())
        report({ messageId: 'same-as-text', data: { file }, ...place });
      else {
        const found = opening.exec(alt)?.[0].replace(/:$/, '');
        if (found) report({ messageId: 'opening', data: { found }, ...place, confidence: 'medium' });
        else if (!/\s/.test(alt) && alt.length < 15)
          report({ messageId: 'one-word', data: { alt }, ...place, confidence: 'medium' });
      }
      const most = post.facts.alt;
      if (!most || post.platform === 'unknown' || alt.length <= most.value) continue;
      const data = { name: platformNames[post.platform], limit: most.value, over: countGraphemes(alt) - most.value };
      const certainty = {
        confidence: most.confidence,
        ...(most.confidence === 'low' && { severity: 'warn' as const }),
      };
      if (data.over > 0) report({ messageId: 'too-long', data, ...place, ...certainty });
    }
  },
});

/** Nothing but pictures: a film has captions, which smlint can't see. */
function picturesOf({ text, metadata, facts }: PostView): Picture[] {
  const pictures: Picture[] = [];
  for (const { file = '', alt = '' } of metadata.media ?? []) {
    // A picture that is attached has no place in the text; the post's beginning is as near as it gets.
    if (pictureFile.test(file) || (file === '' && alt !== ''))
      pictures.push({ file, alt: alt.trim(), start: 0, end: 0 });
  }
  // Where Markdown isn't shown as what it means, that is the matter of another rule.
  if (facts.markup?.value === 'none' || !text.includes('![')) return pictures;
  for (const { 0: written, 1: alt = '', 2: file = '', index } of text.matchAll(markdownPicture)) {
    pictures.push({ file, alt: alt.trim(), start: index, end: index + written.length });
  }
  return pictures;
}
