const EVENT_TYPES = ['message', 'messageerror', 'connect'];

/**
 * Buffers the messages to a worker while its entry is waiting, and dispatches them again once it has started. Without federation,
 * the worker would listen from the start.
 */
export function bufferMessages(started: Promise<unknown>): void {
  const { WorkerGlobalScope } = globalThis as { WorkerGlobalScope?: unknown };
  if (typeof WorkerGlobalScope === 'undefined') {
    return;
  }
  const buffered: Event[] = [];
  const buffer = (event: Event) => {
    event.stopImmediatePropagation();
    buffered.push(event);
  };
  for (const eventType of EVENT_TYPES) {
    globalThis.addEventListener(eventType, buffer);
  }
  const replay = () => {
    for (const eventType of EVENT_TYPES) {
      globalThis.removeEventListener(eventType, buffer);
    }
    for (const event of buffered as MessageEvent[]) {
      const { type, data, origin, lastEventId, source, ports } = event;
      globalThis.dispatchEvent(new MessageEvent(type, { data, origin, lastEventId, source, ports: [...ports] }));
    }
  };
  started.then(replay, replay);
}
