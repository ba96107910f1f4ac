import type { z } from 'zod';
import type { HostResult } from './result.ts';
import type { channelSchemas, eventSchemas } from './schemas.ts';

export type Channel = keyof typeof channelSchemas;
export type RequestOf<Name extends Channel> = z.infer<(typeof channelSchemas)[Name]['request']>;
export type ResponseOf<Name extends Channel> = z.infer<(typeof channelSchemas)[Name]['response']>;

export type HostEvent = keyof typeof eventSchemas;
export type EventOf<Name extends HostEvent> = z.infer<(typeof eventSchemas)[Name]>;

/**
 * Everything a page may ask of the computer it runs on. Each shell ends in an object that satisfies this type:
 * the Electron preload, the HTTP client of the Chromium shell and the in-memory host of the tests.
 */
export interface HostApi {
  call<Name extends Channel>(channel: Name, request: RequestOf<Name>): Promise<HostResult<ResponseOf<Name>>>;
  /** Listens to an event; the answer ends the subscription. */
  on<Name extends HostEvent>(event: Name, listener: (payload: EventOf<Name>) => void): () => void;
}

/** The host side: one handler per channel, called with a validated request. */
export type HostHandlers = {
  readonly [Name in Channel]: (request: RequestOf<Name>) => Promise<HostResult<ResponseOf<Name>>>;
};

export type AppInfo = ResponseOf<'app.info'>;
export type StartProblem = ResponseOf<'app.start'>['problems'][number];
export type WorkspaceSummary = ResponseOf<'workspaces.register'>;
export type JournalHead = ResponseOf<'journal.head'>;
export type CommandJob = NonNullable<ResponseOf<'command.take'>['job']>;
