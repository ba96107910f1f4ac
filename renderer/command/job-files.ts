import type { CommandJob, HostApi } from '#shared/contract/host-api.ts';
import type { HostResult } from '#shared/contract/result.ts';
import { CommandFailedError } from './command-outcome.ts';

/** The files of a job: read whole, written whole or not at all. */
export interface JobFiles {
  read(file: { readonly handle: string; readonly name: string }): Promise<Uint8Array<ArrayBuffer>>;
  write(output: CommandJob['output'], data: Uint8Array<ArrayBuffer>): Promise<number>;
}

const PART = 8 * 1024 * 1024;

/** Throws {@link CommandFailedError} with the host's reason when a file cannot be read or written. */
export function createJobFiles(host: HostApi): JobFiles {
  return {
    async read({ handle }) {
      const parts: Uint8Array[] = [];
      let length = 0;
      for (;;) {
        const { data } = expectOk(await host.call('files.read', { handle, offset: length, length: PART }));
        if (data.length === 0) break;
        parts.push(data);
        length += data.length;
      }
      const whole = new Uint8Array(length);
      let offset = 0;
      for (const part of parts) {
        whole.set(part, offset);
        offset += part.length;
      }
      return whole;
    },
    async write(output, data) {
      if (!output) throw new Error('The job names no file for its result');
      return expectOk(await host.call('files.write', { handle: output.handle, data })).bytes;
    },
  };
}

/** The value of a call, or its reason as the reason of the whole command. */
export function expectOk<Value>(result: HostResult<Value>): Value {
  if (result.tag === 'ok') return result.value;
  throw new CommandFailedError(result.tag === 'cancelled' ? result.tag : result.reason);
}
