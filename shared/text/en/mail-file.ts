/** Reading mail: what is left out, and why a file is refused. */
export const mailFile = {} as const;
