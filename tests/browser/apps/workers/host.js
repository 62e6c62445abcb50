import { start } from 'remote/start';

start().then(
  (result) => {
    globalThis.result = result;
  },
  ({ message }) => {
    globalThis.result = { error: message };
  },
);
