/* Ends as a worker does that is not given a large piece of memory: by an error that no code of it sees. */
self.onmessage = (): void => {
  queueMicrotask(() => {
    throw new RangeError('Array buffer allocation failed');
  });
};
