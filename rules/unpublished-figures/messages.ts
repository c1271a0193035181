import type { InWords } from '../../src/time/day.js';

export interface Quote {
  quote: string;
}

export const messages = {
  figure: {
    en: ({ quote }: Quote) =>
      `"${quote}" says how the company is doing: leave it out, or link the page of the company where the figure is published`,
    de: ({ quote }: Quote) =>
      `„${quote}“ verrät, wie es der Firma geht: weglassen oder die Seite der Firma verlinken, auf der die Zahl veröffentlicht ist`,
  },
  forecast: {
    en: ({ quote }: Quote) =>
      `"${quote}" forecasts figures of the company: leave it out, or link the outlook that the company has published`,
    de: ({ quote }: Quote) =>
      `„${quote}“ sagt Zahlen der Firma voraus: weglassen oder den veröffentlichten Ausblick verlinken`,
  },
  quiet: {
    en: ({ quote, until }: Quote & { until: InWords }) =>
      `"${quote}" speaks of results in a quiet period: wait until it ends after ${until.en}`,
    de: ({ quote, until }: Quote & { until: InWords }) =>
      `„${quote}“ spricht in einer Schweigefrist über Ergebnisse: warten, bis sie nach dem ${until.de} endet`,
  },
  'no-company': {
    en: (_: object) => 'unpublished figures not checked: no company in the config, run `smlint init`',
    de: (_: object) =>
      'unveröffentlichte Zahlen nicht geprüft: company fehlt in der Konfiguration, `smlint init` hilft',
  },
};
