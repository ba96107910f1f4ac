#!/usr/bin/env tsx
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArguments } from '#main/command-line/parse-arguments.ts';
import { buildAll } from './build.ts';
import { root } from './paths.ts';

/**
 * The `liaison` command of a source tree: brings `dist/` up to date, telling so on standard error only, and hands over.
 * Nothing is built for a command that would be refused for its usage anyway.
 */
const isWork = parseArguments(process.argv.slice(2)).tag === 'run';
if (isWork) await buildAll();
const entry = isWork ? 'dist/command-line/main.js' : 'main/command-line/main.ts';
await import(pathToFileURL(path.join(root, entry)).href);
