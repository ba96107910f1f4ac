import { installElectron, rememberTry } from './install-electron.ts';

/* `npm run electron:install`: downloads Electron's program now, with time enough for a slow line. */
const outcome = await installElectron({ limitMs: 30 * 60_000, isLoud: true });
await rememberTry();
if (outcome.tag === 'installed') {
  process.stdout.write(`Electron is installed: ${outcome.binary}\nnpm start uses it from now on.\n`);
} else {
  process.stderr.write(
    `Electron could not be downloaded: ${outcome.reason}\n` +
      'npm start runs Liaison in Chromium, Chrome or Edge instead. Try again when github.com can be reached.\n',
  );
  process.exitCode = 1;
}
