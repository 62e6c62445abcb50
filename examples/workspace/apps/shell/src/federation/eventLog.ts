/** One thing that the federation runtime of the page did. */
export interface FederationEvent {
  /** Milliseconds since the page was opened. */
  at: number;
  kind: 'registered' | 'requested' | 'resolved' | 'loaded' | 'failed' | 'switched';
  /** A module id such as `mfe_settings/App`, or the name of a remote. */
  subject: string;
  detail?: string;
}

const limit = 50;
let events: readonly FederationEvent[] = [];
const listeners = new Set<() => void>();

/** Adds an event, newest first; the oldest fall off. */
export function record(kind: FederationEvent['kind'], subject: string, detail?: string): void {
  events = [{ at: performance.now(), kind, subject, detail }, ...events].slice(0, limit);
  for (const listener of listeners) listener();
}

/** The list as it is now; a new array after every change. */
export function currentEvents(): readonly FederationEvent[] {
  return events;
}

/** Calls the listener after every change. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
