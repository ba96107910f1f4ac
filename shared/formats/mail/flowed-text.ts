interface Paragraph {
  readonly quote: string;
  readonly pieces: string[];
}

/**
 * Joins the lines of `format=flowed` text into the paragraphs they were (RFC 3676): a line that ends in a space goes on in
 * the next of the same depth of quotation. With `deletesSpace` that space is no part of the text.
 */
export function unflow(text: string, deletesSpace: boolean): string {
  const paragraphs: Paragraph[] = [];
  let isOpen = false;
  for (const line of text.split('\n')) {
    const marks = /^>*/.exec(line)![0];
    const rest = line.slice(marks.length);
    // The space in front keeps a line from being taken for a quotation.
    const words = rest.startsWith(' ') ? rest.slice(1) : rest;
    const isSignature = words === '-- ';
    const isFlowed = words.endsWith(' ') && !isSignature;
    const quote = marks === '' ? '' : `${marks} `;
    const last = paragraphs.at(-1);
    const piece = isFlowed && deletesSpace ? words.slice(0, -1) : words;
    if (isOpen && !isSignature && last?.quote === quote) last.pieces.push(piece);
    else paragraphs.push({ quote, pieces: [piece] });
    isOpen = isFlowed;
  }
  return paragraphs.map(({ quote, pieces }) => quote + pieces.join('')).join('\n');
}
