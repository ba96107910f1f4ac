import { html, type Markup } from '../formats/markup.ts';
import type { ChartStyle } from './chart-palette.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Distance between the strokes of a hatching, in pixels. */
const PITCH = 4.5;

/**
 * A filled box with white hatching, so that series differ without colour. The strokes are drawn one by one: a pattern
 * fill would become a picture when the page is printed.
 */
export function hatchedBox(box: Box, style: ChartStyle): Markup {
  const [x, y, width, height] = [box.x, box.y, box.width, Math.max(0, box.height)].map(at) as [
    number,
    number,
    number,
    number,
  ];
  const d = hatchPath({ x, y, width, height }, style.pattern);
  const dash = style.pattern === 'dots' ? '0.1 4' : '';
  return html`<rect
      x="${x}"
      y="${y}"
      width="${width}"
      height="${height}"
      fill="${style.color}"
      stroke="#fff"
      stroke-width="0.6"
    />
    ${d !== '' && html`<path d="${d}" stroke="#fff" stroke-width="${dash === '' ? 0.9 : 1.7}" stroke-dasharray="${dash}" stroke-linecap="${dash === '' ? 'butt' : 'round'}" fill="none" />`}`;
}

/** Positions to a tenth of a pixel keep the page small. */
export function at(value: number): number {
  return Math.round(value * 10) / 10;
}

function hatchPath(box: Box, pattern: ChartStyle['pattern']): string {
  switch (pattern) {
    case 'solid':
    case 'pale':
      return '';
    case 'level':
    case 'dots':
      return levelLines(box);
    case 'upright':
      return uprightLines(box);
    case 'cross':
      return levelLines(box) + uprightLines(box);
    case 'rising':
    case 'falling':
      return slantedLines(box, pattern === 'rising');
  }
}

function levelLines({ x, y, width, height }: Box): string {
  let d = '';
  for (let position = y + PITCH / 2; position < y + height; position += PITCH) d += `M${x},${at(position)}h${width}`;
  return d;
}

function uprightLines({ x, y, width, height }: Box): string {
  let d = '';
  for (let position = x + PITCH / 2; position < x + width; position += PITCH) d += `M${at(position)},${y}v${height}`;
  return d;
}

/** Lines at 45 degrees, each cut off where it leaves the box. */
function slantedLines({ x, y, width, height }: Box, isRising: boolean): string {
  let d = '';
  for (let offset = PITCH; offset < width + height; offset += PITCH * 1.3) {
    const from = { x: Math.min(offset, width), y: Math.max(0, offset - width) };
    const to = { x: Math.max(0, offset - height), y: Math.min(offset, height) };
    const place = (point: { x: number; y: number }): string =>
      `${at(x + (isRising ? point.x : width - point.x))},${at(y + point.y)}`;
    d += `M${place(from)}L${place(to)}`;
  }
  return d;
}

/** A marker on a line's point. */
export function markerAt(x: number, y: number, style: ChartStyle): Markup {
  const shapes: Readonly<Record<ChartStyle['marker'], string>> = {
    circle: `M${x - 2.6},${y} a2.6,2.6 0 1,0 5.2,0 a2.6,2.6 0 1,0 -5.2,0`,
    square: `M${x - 2.4},${y - 2.4} h4.8 v4.8 h-4.8 z`,
    triangle: `M${x},${y - 3} l3,5.4 h-6 z`,
    diamond: `M${x},${y - 3.2} l3.2,3.2 l-3.2,3.2 l-3.2,-3.2 z`,
  };
  return html`<path d="${shapes[style.marker]}" fill="${style.color}" />`;
}

/**
 * Cuts text to about a width in pixels at a font size, with an ellipsis. Widths are guessed per character, because
 * nothing here can measure: full-width scripts count double.
 */
export function fitText(text: string, width: number, fontSize: number): string {
  const characters = [...text];
  let used = 0;
  for (const [index, character] of characters.entries()) {
    used += widthOf(character) * fontSize;
    if (used > width)
      return `${characters
        .slice(0, Math.max(1, index - 1))
        .join('')
        .trimEnd()}…`;
  }
  return text;
}

/** The guessed width of a text in pixels. */
export function textWidth(text: string, fontSize: number): number {
  return [...text].reduce((sum, character) => sum + widthOf(character) * fontSize, 0);
}

function widthOf(character: string): number {
  if (
    /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f300}-\u{1faff}]/u.test(
      character,
    )
  )
    return 1.05;
  if (/[mwMW@%]/.test(character)) return 0.85;
  if (/[ilj.,:;'|!ft()[\] ]/.test(character)) return 0.32;
  if (/[A-Z]/.test(character)) return 0.66;
  return 0.56;
}
