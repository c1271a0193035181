import { platformNames } from '../../src/post/platform-names.js';
import { defineRule } from '../../src/rule/rule.js';
import { firstLine } from '../../src/text/first-line.js';

export default defineRule({
  id: 'off-strategy-platform',
  version: 1,
  docs: {
    description: {
      en: 'Keep to the platforms that the company has chosen',
      de: 'Auf den Plattformen bleiben, die das Unternehmen gewählt hat',
    },
    recommended: 'error',
    source:
      'Know which topics, which audience and which platforms you chose; GDS Social Media Playbook, BITKOM guideline.',
  },
  messages: {
    'off-platform': {
      en: ({ platform, chosen }: { platform: string; chosen: string }) =>
        `${platform} is not one of the company's chosen platforms: post on ${chosen}, or ask for the channel to be added to the strategy`,
      de: ({ platform, chosen }) =>
        `${platform} gehört nicht zu den gewählten Plattformen: auf ${chosen} posten oder den Kanal in die Strategie aufnehmen lassen`,
    },
    'no-strategy': {
      en: (_: object) => 'platform not checked: no strategy.platforms in the config, run `smlint init`',
      de: () => 'Plattform nicht geprüft: strategy.platforms fehlt in der Konfiguration, `smlint init` hilft',
    },
    'no-platform': {
      en: (_: object) =>
        'platform not checked: the post names no platform, add `platform:` to its front matter or use --platform',
      de: () =>
        'Plattform nicht geprüft: der Beitrag nennt keine, `platform:` im Kopf ergänzen oder --platform angeben',
    },
  },
  defaults: {},
  check({ post, settings, report, notice }) {
    if (post.role !== 'brand' || post.isReply) return;
    const chosen = settings.strategy?.platforms ?? [];
    if (chosen.length === 0) return notice({ messageId: 'no-strategy', data: {} });
    if (post.platform === 'unknown') return notice({ messageId: 'no-platform', data: {} });
    if (chosen.includes(post.platform)) return;
    const data = {
      platform: platformNames[post.platform],
      chosen: chosen.map((name) => platformNames[name]).join(', '),
    };
    report({ messageId: 'off-platform', data, ...firstLine(post.text) });
  },
});
