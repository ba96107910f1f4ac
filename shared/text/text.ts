import { app } from './en/app.ts';

/**
 * The message catalogue: every sentence a person can read, by area. Sentences with values in them are functions.
 * Add a language by giving an object of the same type; add an area by a file and a line here.
 */
export const text = { app } as const;
