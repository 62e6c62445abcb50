import type { FederationEvent } from './events';

/** How many events are kept for those who subscribe late. */
const KEPT = 200;

let events: readonly FederationEvent[] = [];
const listeners = new Set<(event: FederationEvent) => void>();

/** The last 200 events of this build's runtime, oldest first; another array after each event. */
export function getEvents(): readonly FederationEvent[] {
  return events;
}

/**
 * Calls a function with each event from now on.
 *
 * @returns stops that
 */
export function subscribe(listener: (event: FederationEvent) => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Keeps an event, and calls all who have subscribed. One that throws is reported, and stops neither others nor the load. */
export function publish(event: FederationEvent, extra: ((event: FederationEvent) => void) | undefined): void {
  events = [...events.slice(1 - KEPT), event];
  for (const listener of extra ? [extra, ...listeners] : listeners) {
    try {
      listener(event);
    } catch (error) {
      console.error(error);
    }
  }
}
