/** Reading and writing Excel workbooks: what is left out, and why a file is refused. */
export const workbook = {} as const;
