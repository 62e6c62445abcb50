import { next, tell } from './counter.js';

next();
registerProcessor(
  'telling',
  class extends AudioWorkletProcessor {
    constructor() {
      super();
      this.port.postMessage(tell());
    }

    process() {
      return false;
    }
  },
);
