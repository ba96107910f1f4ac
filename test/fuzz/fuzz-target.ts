/** A file handed to a target. */
export interface FuzzFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file format that packs its parts or seals them with a checksum: changes are made inside, then it is closed again. */
export interface FuzzContainer {
  /** The parts, or `null` when the file cannot be taken apart any more. */
  open(bytes: Uint8Array): FuzzFile[] | null;
  close(parts: readonly FuzzFile[]): Uint8Array;
}

/** One parser, and what has to hold for whatever it is given. */
export interface FuzzTarget {
  /** Files that are read as they are, each list one input. */
  seeds(): readonly (readonly FuzzFile[])[];
  /** Words of the format, put in at any place. */
  readonly tokens: readonly string[];
  readonly container?: FuzzContainer;
  /**
   * Reads the files and throws when something does not hold. Answers what came of it as short texts, the same ones for
   * what is alike: an input with a text nobody has seen yet becomes a seed itself.
   */
  run(files: readonly FuzzFile[]): readonly string[];
}

const encoder = new TextEncoder();

export const textSeed = (name: string, content: string): FuzzFile => ({ name, bytes: encoder.encode(content) });

const SHAPE_WORDS = 6;

/** The first words of a sentence, without the numbers and quoted words that come from the input. */
export function shapeOfSentence(sentence: string): string {
  const words = sentence.replace(/'[^']*'|“[^”]*”/gu, '#').split(/\s+/u);
  return words
    .filter((word) => /^[A-Za-z]+[.,:;]?$/u.test(word))
    .slice(0, SHAPE_WORDS)
    .join(' ');
}

/** How many, roughly: powers of two. */
export const sizeClass = (count: number): number => (count === 0 ? 0 : Math.floor(Math.log2(count)) + 1);
