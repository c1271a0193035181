import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { type Content, type Markup, markup } from './markup.js';

export interface Bar {
  label: Content;
  /** Set in small letters behind the label. */
  note?: Content;
  /** One value for each series. */
  values: number[];
}

export interface BarChart {
  title: string;
  /** What the chart says, in a sentence. */
  summary: string;
  series: { name: string; style: string }[];
  bars: readonly Bar[];
  /** The numbers of a bar in words. */
  valueText(bar: Bar): string;
}

/** Horizontal bars below their labels, so that long names have room on a phone. All that a bar shows is said in words. */
export function barChart({ title, summary, series, bars, valueText }: BarChart): Markup {
  const x = scaleLinear([0, Math.max(1, ...bars.map(total))], [0, 100]);
  const layers = stack<Bar, number>()
    .keys(series.keys())
    .value(({ values }, key) => values[key] ?? 0)([...bars]);
  const rows = bars.map((bar, row) => {
    const parts = layers.map((layer, index) => {
      const [from, to] = layer[row] as [number, number];
      if (to === from) return undefined;
      return markup`<rect class="${series[index]?.style}" x="${x(from).toFixed(2)}" y="0" width="${(x(to) - x(from)).toFixed(2)}" height="1"/>`;
    });
    return markup`<li><span class="bar-label">${bar.label}${bar.note !== undefined && markup` <span class="note">${bar.note}</span>`}</span><span class="value">${valueText(bar)}</span><svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">${parts}</svg></li>
`;
  });
  return markup`<figure class="chart"><figcaption>${title}</figcaption>
<p>${summary}</p>
${series.length > 1 && legend(series)}<ul class="bars">${rows}</ul></figure>
`;
}

export function legend(series: readonly { name: string; style: string }[]): Markup {
  return markup`<ul class="legend" aria-hidden="true">${series.map(({ name, style }) => markup`<li><span class="swatch ${style}"></span>${name}</li>`)}</ul>`;
}

export function total({ values }: Bar): number {
  return values.reduce((sum, value) => sum + value, 0);
}
