import type { Channel, RequestOf, ResponseOf } from '#shared/contract/host-api.ts';
import { failed, type HostResult } from '#shared/contract/result.ts';
import { text } from '#shared/text/text.ts';
import { messageOf, withDeadline } from './deadline.ts';
import type { EnginePorts } from './engine-ports.ts';

const BYTES_PER_SECOND = 4 * 1024 * 1024;

/**
 * Calls the host within a deadline; `bytes` is what the call carries either way. A host that does not answer, or a
 * transport that throws, becomes a `failed` result: nobody may take silence for success.
 */
export async function callHost<Name extends Channel>(
  ports: EnginePorts,
  channel: Name,
  request: RequestOf<Name>,
  bytes = 0,
): Promise<HostResult<ResponseOf<Name>>> {
  const millis = ports.deadlines.host + (bytes / BYTES_PER_SECOND) * 1_000;
  try {
    const message = text.engine.save.hostSilent(Math.ceil(millis / 1_000));
    return await withDeadline(ports.host.call(channel, request), millis, message);
  } catch (error) {
    return failed(messageOf(error));
  }
}

/** The value of an answered call; throws an error with the reason otherwise. */
export function valueOf<Value>(result: HostResult<Value>): Value {
  if (result.tag === 'ok') return result.value;
  throw new Error(result.tag === 'cancelled' ? text.engine.cancelled : result.reason);
}
