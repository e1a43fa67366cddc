const DAY_MS = 86_400_000;

/** Work that is done now and every day, until it is stopped: then what has begun is waited for. */
export function daily(work: () => Promise<void>): { stop(): Promise<void> } {
  let current = work();
  const timer = setInterval(() => {
    // A day that is longer than a day is followed by the next one, not joined by it.
    current = current.then(work);
  }, DAY_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await current;
    },
  };
}
