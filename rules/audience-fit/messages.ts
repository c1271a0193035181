import type { StrangeName } from '../../src/rule/strategy.js';

export const messages = {
  'unknown-audience': {
    en: ({ name, known, near }: StrangeName) =>
      `"${name}" is none of the strategy's audiences (${known}): ${near ? `did you mean "${near}"?` : 'choose one, or have it added'}`,
    de: ({ name, known, near }: StrangeName) =>
      `„${name}“ ist keine Zielgruppe der Strategie (${known}): ${near ? `ist „${near}“ gemeint?` : 'eine davon wählen oder diese aufnehmen lassen'}`,
  },
  'other-platform': {
    en: ({ audience, platform, wanted }: { audience: string; platform: string; wanted: string }) =>
      `"${audience}" is not met on ${platform}: post on ${wanted}, or name another audience`,
    de: ({ audience, platform, wanted }: { audience: string; platform: string; wanted: string }) =>
      `„${audience}“ ist auf ${platform} nicht zu Hause: auf ${wanted} posten oder eine andere Zielgruppe nennen`,
  },
  'other-language': {
    en: ({ audience, found, wanted }: Languages & { audience: string }) =>
      `this is ${found.en}, and "${audience}" reads ${wanted.en}: translate it`,
    de: ({ audience, found, wanted }: Languages & { audience: string }) =>
      `das ist ${found.de}, und „${audience}“ liest ${wanted.de}: übersetzen`,
  },
  'platform-language': {
    en: ({ platform, found, wanted }: Languages & { platform: string }) =>
      `this is ${found.en}, and the strategy wants ${wanted.en} on ${platform}: translate it`,
    de: ({ platform, found, wanted }: Languages & { platform: string }) =>
      `das ist ${found.de}, und auf ${platform} sieht die Strategie ${wanted.de} vor: übersetzen`,
  },
  'other-address': {
    en: ({ audience, quote, wanted }: { audience: string; quote: string; wanted: string }) =>
      `"${quote}" is not how "${audience}" is addressed: use "${wanted}"`,
    de: ({ audience, quote, wanted }: { audience: string; quote: string; wanted: string }) =>
      `„${quote}“ ist nicht die Anrede für „${audience}“: „${wanted}“ verwenden`,
  },
};

export interface Languages {
  found: { en: string; de: string };
  wanted: { en: string; de: string };
}
