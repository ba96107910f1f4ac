/** Reading calendar files: what is left out, and why a file is refused. */
export const calendarFile = {} as const;
