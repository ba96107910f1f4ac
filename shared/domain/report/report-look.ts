import { CONTRAST, contrastOf } from '../../lib/contrast.ts';

/** The ink of reports without a client's colour. */
const INK = '#1f1e1c';
const PAPER = '#ffffff';

/** The largest picture put on a cover, in bytes: it is carried inside the page. */
export const LOGO_LIMIT = 2 * 1024 * 1024;

/** Pictures made of dots. Drawings such as SVG can hold scripts and addresses, and are left out. */
const PICTURES = ['image/png', 'image/jpeg', 'image/webp'];

/** How a client's documents differ from those without one. */
export interface ReportLook {
  /** `#rrggbb` for rules and heads. */
  readonly colour?: string;
  /** The logo as `data:image/...;base64,...`. */
  readonly logo?: string;
}

/** Why a kept file cannot be the logo of a report, or `null`. */
export function logoProblem(file: { readonly mediaType: string; readonly bytes: number }): 'format' | 'size' | null {
  if (!PICTURES.includes(file.mediaType)) return 'format';
  return file.bytes > LOGO_LIMIT ? 'size' : null;
}

/** The colours of rules and of heads on paper. A colour that is too pale for one of them gives way to the usual ink there. */
export function reportInk(colour: string | undefined): { readonly rule: string; readonly head: string } {
  const contrast = colour === undefined ? 0 : contrastOf(colour, PAPER);
  const where = (least: number): string => (colour !== undefined && contrast >= least ? colour : INK);
  return { rule: where(CONTRAST.large), head: where(CONTRAST.text) };
}
