const KINDS = ['message', 'messageerror', 'connect'];

/**
 * Keeps what a worker is told while its entry waits, and tells it again when the entry has started and listens: a worker that
 * starts at once would have heard it.
 */
export function holdMessages(started: Promise<unknown>): void {
  const { WorkerGlobalScope } = globalThis as { WorkerGlobalScope?: unknown };
  if (typeof WorkerGlobalScope === 'undefined') {
    return;
  }
  const held: Event[] = [];
  const hold = (event: Event) => {
    event.stopImmediatePropagation();
    held.push(event);
  };
  for (const kind of KINDS) {
    globalThis.addEventListener(kind, hold);
  }
  const release = () => {
    for (const kind of KINDS) {
      globalThis.removeEventListener(kind, hold);
    }
    for (const event of held as MessageEvent[]) {
      const { type, data, origin, lastEventId, source, ports } = event;
      globalThis.dispatchEvent(new MessageEvent(type, { data, origin, lastEventId, source, ports: [...ports] }));
    }
  };
  started.then(release, release);
}
