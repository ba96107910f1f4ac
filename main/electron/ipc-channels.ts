/** The two names on Electron's wire. Calls carry their contract channel as the first argument. */
export const CALL_CHANNEL = 'liaison:call';
export const EVENT_CHANNEL = 'liaison:event';
