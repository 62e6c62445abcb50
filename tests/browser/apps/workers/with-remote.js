import { answer } from 'remote/answer';
import { next, tell } from './counter.js';

next();
answer();
globalThis.postMessage(tell());
