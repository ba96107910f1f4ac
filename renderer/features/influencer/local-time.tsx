import { useEffect, useState } from 'react';
import { text } from '#shared/text/text.ts';
import { zoneTimeText } from '../../state/format.ts';

const MINUTE = 60_000;

/** A person's time zone with the time there now, which moves on by the minute. */
export function LocalTime({ timeZone }: { readonly timeZone: string }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE / 4);
    return () => clearInterval(timer);
  }, []);
  const time = zoneTimeText(timeZone, now);
  return (
    <span className="figures">
      {timeZone}, {time === null ? text.person.unknownZone : text.person.localTime(time)}
    </span>
  );
}
