import observe, { toSpan } from '@fedpack/runtime/observe';
import { trace } from '@opentelemetry/api';

const tracer = trace.getTracer('federation');

export default () =>
  observe({
    onEvent(event) {
      const { name, kind, startTime, endTime, status, attributes } = toSpan(event);
      const span = tracer.startSpan(name, { kind, startTime, attributes });
      span.setStatus(status);
      span.end(endTime);
    },
  });
