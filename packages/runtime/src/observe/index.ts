/**
 * What federation does, made visible: each step of loading from a remote on the browser's timeline, as events, and in
 * OpenTelemetry's terms.
 */
export type { FederationEvent, Phase, Transfer } from './events';
export { getEvents, subscribe } from './listeners';
export { type Span, toSpan } from './opentelemetry';
export { default, type ObserveOptions } from './plugin';
