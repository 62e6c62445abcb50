import type { FederationEvent } from './events';

/** A span in OpenTelemetry's terms, as data: this package needs none of OpenTelemetry's. */
export interface Span {
  /** Such as `federation.entry`. */
  name: string;
  /** `SpanKind`: 2 (client) where a file was asked for, 0 (internal) elsewhere. */
  kind: 0 | 2;
  /** Milliseconds since 1970, as `startSpan` takes them. */
  startTime: number;
  /** Milliseconds since 1970, as `end` takes them. */
  endTime: number;
  /** `SpanStatusCode`: 0 (unset) or 2 (error). */
  status: { code: 0 | 2; message?: string };
  /** By the names of OpenTelemetry's semantic conventions, and `federation.*` for what these don't have. */
  attributes: Record<string, string | number | boolean>;
}

/**
 * What an event is in OpenTelemetry's terms:
 *
 * ```ts
 * const { name, kind, startTime, endTime, status, attributes } = toSpan(event);
 * const span = tracer.startSpan(name, { kind, startTime, attributes });
 * span.setStatus(status);
 * span.end(endTime);
 * ```
 *
 * @param timeOrigin when the times of the event start, in milliseconds since 1970
 */
export function toSpan(event: FederationEvent, timeOrigin: number = performance.timeOrigin): Span {
  const { phase, startTime, duration, outcome, error } = event;
  return {
    name: `federation.${phase}`,
    kind: phase === 'manifest' || phase === 'entry' || phase === 'get' || phase === 'preload' ? 2 : 0,
    startTime: timeOrigin + startTime,
    endTime: timeOrigin + startTime + duration,
    status: outcome === 'failed' ? { code: 2, message: messageOf(error) } : { code: 0 },
    attributes: { 'federation.host': event.host, 'federation.outcome': outcome, ...attributesOf(event) },
  };
}

function attributesOf({ remote, id, url, transfer, error }: FederationEvent): Span['attributes'] {
  return {
    ...(remote !== undefined && { 'federation.remote': remote }),
    ...(id !== undefined && { 'federation.module': id }),
    ...(url !== undefined && { 'url.full': url, ...serverOf(url) }),
    ...(transfer && {
      'federation.cached': transfer.from === 'cache',
      'federation.files': transfer.files,
      'http.response.size': transfer.bytes,
      'http.response.body.size': transfer.size,
    }),
    ...(error !== undefined && {
      'error.type': error instanceof Error ? error.name : typeof error,
      'exception.message': messageOf(error),
    }),
  };
}

function serverOf(url: string): Span['attributes'] {
  if (!URL.canParse(url)) return {};
  const { hostname, port, protocol } = new URL(url);
  const known = protocol === 'https:' ? 443 : protocol === 'http:' ? 80 : undefined;
  const number = port === '' ? known : Number(port);
  return { ...(hostname && { 'server.address': hostname }), ...(number && { 'server.port': number }) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
