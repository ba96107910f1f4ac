import { createContext, useContext } from 'react';
import type { StartUp } from './start-up.ts';

/** The open workspace, and the ways to another one. */
export interface Session {
  readonly workspaceId: string;
  readonly name: string;
  readonly leave: StartUp['leave'];
  readonly openFile: StartUp['openFile'];
}

export const SessionContext = createContext<Session | null>(null);

/** The open workspace. Throws where none is open: that is a mistake in the composition. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('No workspace is open here');
  return session;
}
