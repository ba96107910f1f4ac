/** Reading vCards: what is left out, and why a file is refused. */
export const vcardFile = {} as const;
