import { channelSchemas } from '#shared/contract/schemas.ts';
import { failed, refused, type HostResult } from '#shared/contract/result.ts';
import type { Channel, HostHandlers } from '#shared/contract/host-api.ts';
import { reasonOf } from './reason-of.ts';

/** Names a channel without being fooled by inherited members such as `constructor`. */
export function isChannel(name: string): name is Channel {
  return Object.hasOwn(channelSchemas, name);
}

/**
 * Answers one call of a page as if the caller were hostile: unknown channels and payloads that do not match the
 * channel's schema are refused before any handler runs, and a handler that throws becomes a `failed` result with its
 * message. Transports check the sender before they call this.
 */
export async function dispatch(
  handlers: HostHandlers,
  channel: string,
  payload: unknown,
): Promise<HostResult<unknown>> {
  if (!isChannel(channel)) return refused(`Unknown channel: ${channel.slice(0, 100)}`);
  const parsed = channelSchemas[channel].request.safeParse(payload);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return refused(`Bad request on ${channel}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
  }
  try {
    const handler = handlers[channel] as (request: unknown) => Promise<HostResult<unknown>>;
    return await handler(parsed.data);
  } catch (error) {
    return failed(reasonOf(error));
  }
}
