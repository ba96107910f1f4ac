/**
 * The part of Papa Parse that Liaison uses: its low-level parser and its writer. Declared here because the published types pull in
 * Node's, which shared code must not see.
 */
declare module 'papaparse/papaparse.min.js' {
  interface ParserStep {
    readonly data: readonly string[][];
    readonly errors: readonly { readonly code: string; readonly index?: number }[];
    readonly meta: { readonly cursor: number };
  }
  interface ParserConfig {
    readonly delimiter: string;
    readonly newline: '\n' | '\r';
    readonly step: (results: ParserStep) => void;
  }
  class Parser {
    constructor(config: ParserConfig);
    parse(input: string, baseIndex: number, ignoreLastRow: boolean): unknown;
    abort(): void;
  }
  const Papa: {
    readonly Parser: typeof Parser;
    readonly unparse: (
      rows: readonly (readonly string[])[],
      config: { readonly newline: string; readonly delimiter: string },
    ) => string;
  };
  export default Papa;
}
