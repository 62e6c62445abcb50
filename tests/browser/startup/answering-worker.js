import { value as thing } from 'remote/thing';

globalThis.addEventListener('message', ({ data }) => globalThis.postMessage({ data, thing }));
