import { version } from 'react';

globalThis.addEventListener('message', ({ data }) => globalThis.postMessage({ data, version }));
