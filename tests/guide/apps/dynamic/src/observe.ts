import observe, { toSpan } from '@fedpack/runtime/observe';

/** Runtime plugin: sends each failure, in OpenTelemetry's terms, to a server of ours. */
export default () =>
  observe({
    onEvent(event) {
      if (event.outcome === 'failed') navigator.sendBeacon('/federation-failures', JSON.stringify(toSpan(event)));
    },
  });
