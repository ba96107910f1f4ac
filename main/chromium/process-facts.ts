import { execFile } from 'node:child_process';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The command line of a process, or an empty text where it cannot be read. */
export async function commandLineOf(pid: number): Promise<string> {
  if (process.platform === 'win32') return '';
  try {
    return (await run('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { timeout: 5_000 })).stdout.trim();
  } catch {
    return '';
  }
}

/** Name and id of the program that listens on a port of 127.0.0.1, such as `python3 (process 4711)`; empty if unknown. */
export async function portHolder(port: number): Promise<string> {
  try {
    return process.platform === 'linux' ? await linuxPortHolder(port) : await lsofPortHolder(port);
  } catch {
    // Only a help for the reader of a message that says the important thing without it.
    return '';
  }
}

async function linuxPortHolder(port: number): Promise<string> {
  const inodes = new Set<string>();
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    for (const line of (await readFile(table, 'utf8')).split('\n').slice(1)) {
      const fields = line.trim().split(/\s+/);
      const isListening = fields[3] === '0A';
      if (isListening && Number.parseInt(fields[1]?.split(':')[1] ?? '', 16) === port) inodes.add(fields[9] ?? '');
    }
  }
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    for (const link of await socketsOf(pid)) {
      if (!inodes.has(/^socket:\[(\d+)\]$/.exec(link)?.[1] ?? '-')) continue;
      const name = (await readFile(`/proc/${pid}/comm`, 'utf8')).trim();
      return `${name} (process ${pid})`;
    }
  }
  return '';
}

/** Where the descriptors of a process lead; none for a process of another user. */
async function socketsOf(pid: string): Promise<string[]> {
  try {
    const names = await readdir(`/proc/${pid}/fd`);
    const links = await Promise.allSettled(names.map((name) => readlink(`/proc/${pid}/fd/${name}`)));
    return links.flatMap((link) => (link.status === 'fulfilled' ? [link.value] : []));
  } catch {
    return [];
  }
}

async function lsofPortHolder(port: number): Promise<string> {
  if (process.platform === 'win32') return '';
  const { stdout } = await run('lsof', ['-nP', `-iTCP:${port}`, '-sTCP:LISTEN', '-Fpc'], { timeout: 5_000 });
  const pid = /^p(\d+)$/m.exec(stdout)?.[1];
  const name = /^c(.+)$/m.exec(stdout)?.[1];
  return pid === undefined ? '' : `${name ?? 'a program'} (process ${pid})`;
}
