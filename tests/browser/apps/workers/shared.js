import { next, tell } from './counter.js';

globalThis.onconnect = ({ ports: [port] }) => {
  next();
  port.postMessage(tell());
};
