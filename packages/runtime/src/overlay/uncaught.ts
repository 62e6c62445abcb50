/**
 * Calls back with errors that nothing on the page has caught, unless a listener of the page prevents what the browser would do with them.
 */
export function listenUncaught(found: (error: unknown) => void): void {
  const later = (event: Event, error: unknown) => {
    if (isReplayed()) {
      return;
    }
    // Listeners that come after this one may have it handled.
    setTimeout(() => {
      if (!event.defaultPrevented) found(error);
    });
  };
  addEventListener('error', (event) => {
    const error = event.error ?? event.message;
    // Elements that could not be loaded report here as well, without an error.
    if (error) later(event, error);
  });
  addEventListener('unhandledrejection', (event) => later(event, event.reason));
}

/** Whether React 18 shows an error to debuggers, which one of its error boundaries may still catch: it does so during this call. */
const isReplayed = () => Boolean(new Error().stack?.includes('invokeGuardedCallback'));
