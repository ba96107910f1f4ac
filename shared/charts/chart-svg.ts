import { formatPercent, formatShort } from '../domain/figures/format-figure.ts';
import { html, type Markup } from '../formats/markup.ts';
import { chartPalette } from './chart-palette.ts';
import { at, fitText, hatchedBox, markerAt, textWidth } from './chart-marks.ts';
import { scaleFor, type ChartScale } from './chart-scale.ts';
import { MAX_SERIES, type ChartSeries, type ChartSpec, type ChartUnit } from './chart-spec.ts';

const FONT = 10;
const INK = '#1f1e1c';
const QUIET = '#6b6862';
const HAIRLINE = '#d9d6d0';

interface Frame {
  readonly spec: ChartSpec;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly scale: ChartScale;
}

/**
 * Draws a chart as an SVG element with a title and a description for people who cannot see it. Bars start at zero, gaps
 * stay gaps, every series also differs in pattern, dash or marker. `width` is in CSS pixels. The chart's own title and
 * caption are not drawn: the page sets them as text. Throws on more than {@link MAX_SERIES} series.
 */
export function chartSvg(spec: ChartSpec, width = 640): Markup {
  if (spec.series.length > MAX_SERIES) throw new RangeError(`A chart holds at most ${MAX_SERIES} series`);
  const frame = frameFor(spec, width);
  const body = spec.direction === 'across' ? barsAcross(frame) : upright(frame);
  return html`<svg
    class="chart"
    role="img"
    viewBox="0 0 ${width} ${frame.height}"
    aria-labelledby="${spec.id}-t ${spec.id}-d"
    xmlns="http://www.w3.org/2000/svg"
    font-size="${FONT}"
    fill="${INK}"
  >
    <title id="${spec.id}-t">${spec.title}</title>
    <desc id="${spec.id}-d">${spec.description}</desc>
    ${body}${targetLine(frame)}
  </svg>`;
}

function frameFor(spec: ChartSpec, width: number): Frame {
  const totals =
    spec.kind === 'stacked'
      ? spec.categories.map((_, index) => spec.series.reduce((sum, series) => sum + (series.values[index] ?? 0), 0))
      : spec.series.flatMap((series) => series.values);
  const scale = scaleFor([...totals, spec.target?.value ?? null]);
  if (spec.direction === 'across') {
    const longest = Math.max(0, ...spec.categories.map((name) => textWidth(name, FONT)));
    const left = Math.min(longest + 14, width * 0.34);
    const height = spec.categories.length * barPitch(spec) + 8;
    return { spec, width, height, left, right: width - 64, top: 4, bottom: height - 4, scale };
  }
  const isLabelled = spec.series.length > 1 || spec.kind === 'line';
  const labelWidth = isLabelled ? Math.max(...spec.series.map((series) => textWidth(series.name, FONT))) + 20 : 0;
  const height = 210;
  return {
    spec,
    width,
    height,
    left: 42,
    right: width - Math.min(labelWidth, width * 0.25) - 4,
    top: 10,
    bottom: height - 24,
    scale,
  };
}

const barPitch = (spec: ChartSpec): number => 8 + 12 * (spec.kind === 'stacked' ? 1 : spec.series.length);

function along(frame: Frame, value: number, from: number, to: number): number {
  const { minimum, maximum } = frame.scale;
  return at(from + ((value - minimum) / (maximum - minimum)) * (to - from));
}
const xOf = (frame: Frame, value: number): number => along(frame, value, frame.left, frame.right);
const yOf = (frame: Frame, value: number): number => along(frame, value, frame.bottom, frame.top);

function tickText(value: number, unit: ChartUnit): string {
  return unit.type === 'percent' ? formatPercent(value) : formatShort(value);
}

function upright(frame: Frame): Markup {
  const { spec, scale, left, right } = frame;
  const axis = scale.ticks.map((tick) => {
    const y = yOf(frame, tick);
    return html`<line x1="${left}" x2="${right}" y1="${y}" y2="${y}" stroke="${HAIRLINE}" stroke-width="0.6" />
      <text x="${left - 6}" y="${y + 3.5}" text-anchor="end" fill="${QUIET}">${tickText(tick, spec.unit)}</text>`;
  });
  const marks = spec.kind === 'line' ? lines(frame) : barsUp(frame);
  const zero = yOf(frame, 0);
  // Over the marks, whose white rims would break it.
  const base = html`<line x1="${left}" x2="${right}" y1="${zero}" y2="${zero}" stroke="${QUIET}" stroke-width="1" />`;
  return html`${axis}${marks}${base}${categoryTexts(frame)}${seriesNames(frame)}`;
}

function slot(frame: Frame, index: number): { start: number; width: number } {
  const width = (frame.right - frame.left) / Math.max(1, frame.spec.categories.length);
  return { start: frame.left + index * width, width };
}

function barsUp(frame: Frame): Markup {
  const { spec } = frame;
  const isStacked = spec.kind === 'stacked';
  const zero = yOf(frame, 0);
  const bars: Markup[] = [];
  for (const index of spec.categories.keys()) {
    const { start, width } = slot(frame, index);
    const bar = Math.min(36, width * 0.74) / (isStacked ? 1 : spec.series.length);
    let x = start + (width - bar * (isStacked ? 1 : spec.series.length)) / 2;
    let below = 0;
    for (const series of spec.series) {
      const value = series.values[index] ?? null;
      if (value !== null) {
        const top = isStacked ? yOf(frame, below + value) : Math.min(zero, yOf(frame, value));
        const foot = isStacked ? yOf(frame, below) : Math.max(zero, yOf(frame, value));
        below += value;
        bars.push(hatchedBox({ x, y: top, width: bar, height: foot - top }, chartPalette[series.color]));
      }
      if (!isStacked) x += bar;
    }
  }
  return html`${bars}`;
}

function lines(frame: Frame): Markup {
  return html`${frame.spec.series.map((series) => {
    const style = chartPalette[series.color];
    const points = series.values.map((value, index) => {
      const { start, width } = slot(frame, index);
      return value === null ? null : { x: at(start + width / 2), y: yOf(frame, value) };
    });
    // A gap ends the line: joining its ends would show values nobody measured.
    const path = points
      .map((point, index) => (point ? `${points[index - 1] ? 'L' : 'M'}${point.x},${point.y}` : ''))
      .join('');
    return html`<path
        d="${path}"
        fill="none"
        stroke="${style.color}"
        stroke-width="1.6"
        stroke-linejoin="round"
        stroke-dasharray="${style.dash.join(' ')}"
      />
      ${points.map((point) => point && markerAt(point.x, point.y, style))}`;
  })}`;
}

/** As many category names as fit, the first one always. */
function categoryTexts(frame: Frame): Markup {
  const { spec, bottom } = frame;
  const widest = Math.max(1, ...spec.categories.map((name) => Math.min(110, textWidth(name, FONT))));
  const every = Math.max(1, Math.ceil((widest + 10) / slot(frame, 0).width));
  return html`${spec.categories.map((name, index) => {
    if (index % every !== 0) return null;
    const { start, width } = slot(frame, index);
    return html`<text x="${at(start + width / 2)}" y="${bottom + 16}" text-anchor="middle" fill="${QUIET}"
      >${fitText(name, 110, FONT)}</text
    >`;
  })}`;
}

/**
 * Names of the series at the right: of lines beside their last value, moved apart where they would touch; of bars from
 * the top, in the order in which they are stacked.
 */
function seriesNames(frame: Frame): Markup | null {
  const { spec, right } = frame;
  if (spec.series.length < 2 && spec.kind !== 'line') return null;
  return html`${namePlaces(frame).map(
    ({ series, y }) =>
      html`${hatchedBox({ x: right + 6, y: y - 5, width: 9, height: 9 }, chartPalette[series.color])}
        <text x="${right + 17}" y="${at(y + 3)}">${fitText(series.name, frame.width - right - 17, FONT)}</text>`,
  )}`;
}

function namePlaces(frame: Frame): { series: ChartSeries; y: number }[] {
  const { spec, top, bottom } = frame;
  const step = FONT * 1.5;
  if (spec.kind !== 'line') {
    const inOrder = spec.kind === 'stacked' ? spec.series.toReversed() : spec.series;
    return inOrder.map((series, index) => ({ series, y: top + 6 + index * step }));
  }
  const lastValue = (series: ChartSeries): number => series.values.findLast((value) => value !== null) ?? 0;
  let floor = bottom + step;
  return spec.series
    .map((series) => ({ series, y: yOf(frame, lastValue(series)) }))
    .sort((one, other) => other.y - one.y)
    .map(({ series, y }) => {
      floor = Math.min(y, floor - step);
      return { series, y: floor };
    });
}

function barsAcross(frame: Frame): Markup {
  const { spec, left } = frame;
  const pitch = barPitch(spec);
  const rows = spec.categories.map((name, index) => {
    const top = frame.top + index * pitch;
    const middle = at(top + pitch / 2 + 3.5);
    let start = 0;
    const bars = spec.series.map((series, position) => {
      const value = series.values[index] ?? null;
      if (value === null) return null;
      const y = spec.kind === 'stacked' ? top + 3 : top + 3 + position * 12;
      const x = xOf(frame, spec.kind === 'stacked' ? start : 0);
      const end = xOf(frame, spec.kind === 'stacked' ? start + value : value);
      start += value;
      const bar = hatchedBox(
        { x: Math.min(x, end), y, width: Math.abs(end - x), height: 12 },
        chartPalette[series.color],
      );
      const label = spec.kind === 'stacked' ? '' : (series.texts[index] ?? '');
      return html`${bar}<text x="${Math.max(x, end) + 5}" y="${at(y + 9.5)}">${label}</text>`;
    });
    return html`<text x="${left - 6}" y="${middle}" text-anchor="end">${fitText(name, left - 8, FONT)}</text>${bars}`;
  });
  return html`${rows}<line
      x1="${xOf(frame, 0)}"
      x2="${xOf(frame, 0)}"
      y1="${frame.top}"
      y2="${frame.bottom}"
      stroke="${QUIET}"
    />`;
}

function targetLine(frame: Frame): Markup | null {
  const { target } = frame.spec;
  if (!target) return null;
  const stroke = html`stroke="${INK}" stroke-width="1" stroke-dasharray="5 3"`;
  if (frame.spec.direction === 'across') {
    const x = xOf(frame, target.value);
    return html`<line x1="${x}" x2="${x}" y1="${frame.top}" y2="${frame.bottom}" ${stroke} />
      <text x="${x + 4}" y="${frame.bottom}">${target.label}</text>`;
  }
  const y = yOf(frame, target.value);
  return html`<line x1="${frame.left}" x2="${frame.right}" y1="${y}" y2="${y}" ${stroke} />
    <text x="${frame.left + 4}" y="${y - 4}">${target.label}</text>`;
}
