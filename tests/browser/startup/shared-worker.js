import { version } from 'react';
import { value as thing } from 'remote/thing';
import { unstable_now as now } from 'scheduler';

globalThis.addEventListener('connect', ({ ports: [port] }) => {
  port.postMessage({ version, thing, scheduler: typeof now });
});
