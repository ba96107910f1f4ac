import { trusted, type Markup } from '../../formats/markup.ts';

/**
 * A typeface carried in the page. One file per weight prints as a real font; a variable font would be taken apart into
 * drawings of its letters.
 */
export interface ReportFont {
  readonly family: string;
  /** The range of weights the file stands for, such as `100 500`. */
  readonly weights: string;
  /** `data:font/...;base64,...` */
  readonly dataUri: string;
}

/** What the running foot of every page says; the cover has none. */
export interface RunningFoot {
  readonly text: string;
  /** The words before, between and after the page number and the number of pages. */
  readonly page: readonly [string, string, string];
}

const SYSTEM_FONTS = 'system-ui, "Segoe UI", "Noto Sans", "Liberation Sans", "DejaVu Sans", sans-serif';

/**
 * A text as a CSS string. Everything but plain letters, digits and spaces becomes a hexadecimal escape, so that no name
 * can end the string, the rule or the style element.
 */
export function cssString(text: string): string {
  const escaped = [...text].map((character) =>
    /[A-Za-z0-9 ]/.test(character) ? character : `\\${character.codePointAt(0)!.toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}

/**
 * The style sheet of the report: A4, a grid of twelve, one type family, hairlines, readable without colour. `more` are
 * rules the program itself wrote for one kind of document.
 */
export function reportStyle(foot: RunningFoot, fonts: readonly ReportFont[], more = ''): Markup {
  const faces = fonts.filter(
    ({ dataUri, weights }) =>
      /^data:font\/[a-z0-9+-]+;base64,[A-Za-z0-9+/=]+$/.test(dataUri) && /^\d+ \d+$/.test(weights),
  );
  const rules = faces.map(
    ({ family, dataUri, weights }) =>
      `@font-face { font-family: ${cssString(family)}; src: url(${dataUri}); font-weight: ${weights}; }`,
  );
  const families = [...new Set(faces.map(({ family }) => cssString(family))), SYSTEM_FONTS].join(', ');
  const [before, between, after] = foot.page.map(cssString) as [string, string, string];
  return trusted(`<style>
${rules.join('\n')}
@page {
  size: A4; margin: 18mm 18mm 20mm;
  @bottom-left { content: ${cssString(foot.text)}; font: 7.5pt ${families}; color: #55524d; width: 70%; }
  @bottom-right { content: ${before} counter(page) ${between} counter(pages) ${after}; font: 7.5pt ${families}; color: #55524d; }
}
@page :first { @bottom-left { content: none; } @bottom-right { content: none; } }
:root { --families: ${families}; }
${SHEET}${more}</style>`);
}

const SHEET = `
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; font: 9.5pt/1.45 var(--families); color: #1f1e1c; background: #fff; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
h1, h2, h3, p, figure, table, dl, ul, ol { margin: 0; padding: 0; }
h1 { font-size: 30pt; line-height: 1.12; font-weight: 650; letter-spacing: -0.015em; }
h1.long { font-size: 17pt; }
h1.endless { font-size: 11pt; line-height: 1.3; }
/* The padding keeps the letters' box off the page's edge: across it, the browser names the bookmark twice. */
h2 { font-size: 18pt; line-height: 1.2; padding-top: 1.5mm; font-weight: 650; letter-spacing: -0.01em; margin-bottom: 6mm; padding-bottom: 2.2mm; border-bottom: 0.6pt solid #1f1e1c; }
h3 { font-size: 11.5pt; font-weight: 650; margin: 8mm 0 2.5mm; }
h2 + h3 { margin-top: 0; }
h2, h3 { break-after: avoid; }
section { break-before: page; }
.lead { max-width: 130mm; margin-bottom: 4mm; }
.quiet, .source, figcaption { color: #55524d; }

.cover { break-before: auto; height: 245mm; display: flex; flex-direction: column; }
.cover .kind { font-size: 10pt; color: #55524d; margin-bottom: 3mm; }
.cover .client { font-size: 14pt; margin-top: 4mm; }
.cover .mark { height: 52mm; }
.cover .logo { display: block; max-width: 60mm; max-height: 26mm; }
.cover .top { border-top: 2.4pt solid #1f1e1c; padding-top: 7mm; }
.cover dl { margin-top: auto; display: grid; grid-template-columns: repeat(12, 1fr); column-gap: 4mm; row-gap: 5mm; border-top: 0.6pt solid #b9b5ae; padding-top: 6mm; }
.cover dl div { grid-column: span 4; }
dt { font-size: 8pt; color: #55524d; }
dd { margin: 0; }

.big { margin-bottom: 7mm; }
.big .label { font-size: 11pt; color: #55524d; }
.big .value { font-size: 40pt; line-height: 1.1; font-weight: 650; letter-spacing: -0.025em; }
.big .value.wide { font-size: 30pt; }
.big .value.unknown { font-size: 24pt; color: #55524d; }
.tiles { display: grid; grid-template-columns: repeat(12, 1fr); column-gap: 4mm; row-gap: 0; border-top: 0.6pt solid #b9b5ae; list-style: none; }
.tiles li { grid-column: span 4; padding: 3.2mm 0 4mm; border-bottom: 0.6pt solid #b9b5ae; break-inside: avoid; }
.tiles.of-2 li { grid-column: span 6; }
.tiles.of-4 li { grid-column: span 3; }
.tiles .value { font-size: 15pt; font-weight: 600; letter-spacing: -0.01em; line-height: 1.3; }
.tiles .value.unknown { color: #55524d; font-weight: 400; }
.tiles .label { font-size: 8.5pt; }
.tiles .note { font-size: 7.5pt; color: #55524d; }
.findings { list-style: decimal; padding-left: 5mm; max-width: 150mm; }
.findings li { padding-left: 1mm; margin-bottom: 1.8mm; break-inside: avoid; }
.coverage { list-style: none; font-size: 8.5pt; color: #55524d; }
.coverage li { margin-bottom: 0.8mm; }

figure { break-inside: avoid; margin-bottom: 8mm; }
.finding { font-size: 10.5pt; font-weight: 600; margin-bottom: 2mm; }
svg.chart { display: block; width: 100%; height: auto; font-family: var(--families); font-variant-numeric: tabular-nums; }
figcaption, .source { font-size: 7.5pt; margin-top: 1.6mm; }

table { width: 100%; border-collapse: collapse; font-size: 8.5pt; line-height: 1.35; margin-top: 1mm; }
caption { text-align: left; font-weight: 600; font-size: 9.5pt; padding-bottom: 2mm; break-after: avoid; }
table.short { break-inside: avoid; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 1.35mm 1.4mm; border-bottom: 0.4pt solid #d0ccc5; font-weight: 400; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-size: 7.5pt; color: #55524d; vertical-align: bottom; border-bottom: 0.8pt solid #1f1e1c; overflow-wrap: normal; }
.figure { text-align: right; white-space: nowrap; }
thead th.figure { white-space: normal; }
.total th, .total td { font-weight: 650; border-top: 0.8pt solid #1f1e1c; border-bottom: 0; }
table + .source { margin-bottom: 6mm; }
table + table, .source + table { margin-top: 6mm; }

.definitions { display: grid; grid-template-columns: 38mm 1fr; column-gap: 5mm; row-gap: 2mm; }
.definitions dt { font-size: 9pt; color: #1f1e1c; font-weight: 600; }
.definitions dd { max-width: 120mm; }
.gaps { padding-left: 5mm; }
.gaps li { margin-bottom: 1.2mm; break-inside: avoid; }
`;
