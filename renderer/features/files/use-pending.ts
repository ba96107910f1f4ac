import { createContext, useContext, useState } from 'react';

/** Whether the files are being read again with a choice that was just made. */
export const IsReadingContext = createContext(false);

/** What was just chosen, to be shown until the files are read with it: then what came of it shows. */
export function usePending<Value>(): readonly [Value | null, (value: Value) => void] {
  const isReading = useContext(IsReadingContext);
  const [pending, setPending] = useState<Value | null>(null);
  // A choice begins a reading in the same moment, so that both are drawn together.
  if (!isReading && pending !== null) setPending(null);
  return [isReading ? pending : null, setPending];
}
