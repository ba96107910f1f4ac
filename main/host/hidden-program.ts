const encoder = new TextEncoder();
const ascii = (words: string): Uint8Array => encoder.encode(words);

/** How programs begin: Linux, macOS (both byte orders, 32 and 64 bit, universal), scripts, starters. */
const PROGRAM_STARTS: readonly Uint8Array[] = [
  Uint8Array.of(0x7f, 0x45, 0x4c, 0x46),
  Uint8Array.of(0xfe, 0xed, 0xfa, 0xce),
  Uint8Array.of(0xfe, 0xed, 0xfa, 0xcf),
  Uint8Array.of(0xce, 0xfa, 0xed, 0xfe),
  Uint8Array.of(0xcf, 0xfa, 0xed, 0xfe),
  Uint8Array.of(0xca, 0xfe, 0xba, 0xbe),
  Uint8Array.of(0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00),
  ascii('#!'),
  ascii('[Desktop Entry]'),
];

/** Windows. Words may begin with the same two letters, but no words have a zero byte among their first. */
const WINDOWS_START = ascii('MZ');
const WINDOWS_HEAD = 64;

const ZIP_START = Uint8Array.of(0x50, 0x4b, 0x03, 0x04);
/** The old office container, which may hold macros under any name. */
const OLE_START = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
/** Members of an office file that hold macros; names inside a zip are never compressed. */
const MACRO_MEMBERS: readonly Uint8Array[] = ['vbaProject.bin', 'Basic/script-lc.xml', 'Scripts/'].map(ascii);

/**
 * Whether content is a program, or an office file with macros, whatever its name says: systems choose the program for
 * a file by its content too.
 */
export function hasHiddenProgram(data: Uint8Array): boolean {
  if (PROGRAM_STARTS.some((start) => startsWith(data, start)) || startsWith(data, OLE_START)) return true;
  if (startsWith(data, WINDOWS_START) && data.subarray(0, WINDOWS_HEAD).includes(0)) return true;
  return startsWith(data, ZIP_START) && MACRO_MEMBERS.some((member) => contains(data, member));
}

function startsWith(data: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, at) => data[at] === byte);
}

function contains(data: Uint8Array, part: Uint8Array): boolean {
  const last = data.length - part.length;
  for (let at = data.indexOf(part[0]!); at !== -1 && at <= last; at = data.indexOf(part[0]!, at + 1)) {
    if (part.every((byte, offset) => data[at + offset] === byte)) return true;
  }
  return false;
}
