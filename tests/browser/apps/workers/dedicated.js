import { next, tell } from './counter.js';

next();
globalThis.postMessage(tell());
