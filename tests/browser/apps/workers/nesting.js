import { next, tell } from './counter.js';

const inner = new Worker(new URL('./dedicated.js', import.meta.url));
inner.onmessage = ({ data }) => globalThis.postMessage({ outer: tell(), inner: data });
inner.onerror = ({ message }) => globalThis.postMessage({ error: message });
next();
