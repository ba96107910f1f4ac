/* Ends as a worker does that nobody gives more memory: an error that no code of it sees. */
self.onmessage = (): void => {
  queueMicrotask(() => {
    throw new RangeError('Array buffer allocation failed');
  });
};
