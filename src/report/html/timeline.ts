import { scaleLinear, scaleUtc } from 'd3-scale';
import { curveMonotoneX, line } from 'd3-shape';
import type { Locale } from '../../rule/rule.js';
import type { PastReport } from '../format.js';
import { legend } from './bars.js';
import { formatDay } from './dates.js';
import { type Markup, markup } from './markup.js';
import type { Words } from './words.js';

const [width, height] = [400, 180];
const plot = { left: 34, right: width - 14, top: 10, bottom: height - 26 };

/** Errors and warnings of earlier reports and of this one, the oldest first. */
export function timeline(reports: readonly PastReport[], words: Words, locale: Locale): Markup {
  const at = ({ date }: PastReport) => new Date(`${date}T00:00:00Z`);
  const most = Math.max(1, ...reports.map(({ errors, warnings }) => Math.max(errors, warnings)));
  const x = scaleUtc([at(reports[0] as PastReport), at(reports.at(-1) as PastReport)], [plot.left, plot.right]);
  const y = scaleLinear([0, most], [plot.bottom, plot.top]).nice(4);
  const series = [
    { key: 'errors' as const, name: words.error, style: 'fill-2' },
    { key: 'warnings' as const, name: words.warning, style: 'fill-1' },
  ];
  const grid = y
    .ticks(4)
    .filter(Number.isInteger)
    .map(
      (tick) =>
        markup`<line class="grid" x1="${plot.left}" x2="${plot.right}" y1="${y(tick)}" y2="${y(tick)}"/><text class="tick" x="${plot.left - 8}" y="${y(tick) + 4}">${tick}</text>`,
    );
  const lines = series.map(({ key, style }) => {
    const path = line<PastReport>(
      (report) => x(at(report)),
      (report) => y(report[key]),
    ).curve(curveMonotoneX)(reports);
    const dots = reports.map(
      (report) =>
        markup`<circle class="${style}" cx="${x(at(report)).toFixed(1)}" cy="${y(report[key]).toFixed(1)}" r="4"/>`,
    );
    return markup`<path class="line ${style}" d="${path ?? ''}"/>${dots}`;
  });
  const short = ({ date }: PastReport) => formatDay(date, locale, { day: 'numeric', month: 'short', year: 'numeric' });
  const [first, last] = [reports[0] as PastReport, reports.at(-1) as PastReport];
  const said = (report: PastReport) =>
    `${short(report)}: ${words.errors(report.errors)}, ${words.warnings(report.warnings)}.`;
  return markup`<figure class="chart"><figcaption>${words.timeChart}</figcaption>
<p id="time-summary">${said(first)} ${said(last)}</p>
${legend(series)}
<svg class="timeline" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="time-summary">${grid}${lines}<text class="tick first" x="${plot.left}" y="${height - 6}">${short(first)}</text><text class="tick" x="${plot.right}" y="${height - 6}">${short(last)}</text></svg>
${numbers(
  [words.date, ...series.map(({ name }) => name)],
  reports.map((report) => [short(report), report.errors, report.warnings]),
  words,
)}</figure>
`;
}

function numbers(heads: readonly string[], rows: readonly (readonly (string | number)[])[], words: Words): Markup {
  const row = ([first = '', ...rest]: readonly (string | number)[]) =>
    markup`<tr><th scope="row">${first}</th>${rest.map((value) => markup`<td>${value}</td>`)}</tr>`;
  return markup`<details class="numbers"><summary>${words.numbers}</summary><table><thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows.map(row)}</tbody></table></details>`;
}
