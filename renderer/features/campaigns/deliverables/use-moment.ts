import { useEffect, useState } from 'react';
import { today } from '../../../state/today.ts';

const MINUTE = 60_000;

/** The day and the instant a question about what is late is asked for. */
export interface Moment {
  readonly today: string;
  readonly now: string;
}

const moment = (): Moment => ({
  today: today(),
  now: new Date(Math.floor(Date.now() / MINUTE) * MINUTE).toISOString(),
});

/** The present to the minute: within one the question stays the same, afterwards it is asked anew. */
export function useMoment(): Moment {
  const [at, setAt] = useState(moment);
  useEffect(() => {
    const timer = setInterval(() => setAt(moment()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return at;
}
