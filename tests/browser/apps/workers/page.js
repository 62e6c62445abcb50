import { start } from './start.js';

start().then(
  (result) => {
    globalThis.result = result;
  },
  ({ message }) => {
    globalThis.result = { error: message };
  },
);
