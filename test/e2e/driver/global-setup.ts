import { buildAll } from '#build/build.ts';

/** The specs run the built product, so that it is built first; nothing happens when it is up to date. */
// oxlint-disable-next-line import/no-default-export -- the runner calls the default export
export default async function buildProduct(): Promise<void> {
  if (process.env['LIAISON_DIST'] === undefined) await buildAll();
}
