import type { DevSession } from '../../dev/session.js';
import type { Change } from '../config-change.js';

/** Whether a taken port ends the server. `fedpack dev` has told the others of the port that it gave. */
export function strictPort(session: DevSession | undefined): Change[] {
  return session ? [{ path: 'server.strictPort', value: true, why: 'the other applications know this port' }] : [];
}
