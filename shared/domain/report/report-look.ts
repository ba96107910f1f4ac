import { CONTRAST, contrastOf } from '../../lib/contrast.ts';

/** The ink of reports without a client's colour. */
const INK = '#1f1e1c';
const PAPER = '#ffffff';

/** The largest picture put on a cover, in bytes: it is carried inside the page. */
export const LOGO_LIMIT = 2 * 1024 * 1024;

/** Pictures made of dots. Drawings such as SVG can hold scripts and addresses, and are left out. */
const PICTURES = ['image/png', 'image/jpeg', 'image/webp'];

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

/** The rules that set heads and rules of a report in a client's colour; nothing where it has none. */
export function lookStyle(colour: string | undefined): string {
  if (colour === undefined) return '';
  const { rule, head } = reportInk(colour);
  return `h1, h2 { color: ${head}; } h2 { border-bottom-color: ${rule}; } .cover .top { border-top-color: ${rule}; }\n`;
}

/** True for a picture carried in the page itself; nothing else may stand on a cover. */
export function isLogo(address: string): boolean {
  return /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/.test(address);
}
