import type { FederationEvent } from './events';

/** The group of tracks that Chrome's Performance panel shows. */
const TRACK_GROUP = 'Module Federation';

type Properties = [name: string, value: string][];

/** The options of `performance.measure`, with what Chrome's Performance panel reads (its extensibility API). */
export interface Measure {
  start: number;
  end: number;
  detail: {
    devtools: {
      dataType: 'track-entry';
      trackGroup: string;
      track: string;
      color: string;
      tooltipText: string;
      properties: Properties;
    };
  };
}

/** The name and the options of the measure of an event: a track a remote, named as in `entry dashboard`. */
export function toMeasure(event: FederationEvent): { name: string; options: Measure } {
  const { phase, remote, id, startTime, duration, outcome } = event;
  const name = `${phase} ${id ?? remote ?? event.host}`;
  return {
    name,
    options: {
      start: startTime,
      end: startTime + duration,
      detail: {
        devtools: {
          dataType: 'track-entry',
          trackGroup: TRACK_GROUP,
          track: remote ?? event.host,
          color: outcome === 'ok' ? 'primary' : outcome === 'failed' ? 'error' : 'warning',
          tooltipText: outcome === 'ok' ? name : `${name}: ${outcome}`,
          properties: propertiesOf(event),
        },
      },
    },
  };
}

function propertiesOf({ host, url, transfer, error }: FederationEvent): Properties {
  const properties: Properties = [['Host', host]];
  if (url) properties.push(['URL', url]);
  if (transfer) {
    properties.push(['From', transfer.from], ['Files', `${transfer.files}`]);
    properties.push(['Bytes over the network', `${transfer.bytes}`], ['Size', `${transfer.size}`]);
  }
  if (error !== undefined) properties.push(['Error', error instanceof Error ? error.message : String(error)]);
  return properties;
}

/** Puts an event on the timeline of the page. Times that the platform refuses lose the measure, never the load. */
export function measure(event: FederationEvent): void {
  const { name, options } = toMeasure(event);
  try {
    performance.measure(name, options);
  } catch {
    // Without User Timing, level 3, there is no timeline to put it on.
  }
}
