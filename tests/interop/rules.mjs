/** Peers of `cases.mjs` as the rules name them. */
const PEERS = { enhanced: 'enhanced-webpack', 'rspack-v1': 'rspack' };

/**
 * @param {import('./cases.mjs').Case} given
 * @returns {string[]} ids of the rules that the case proves. One that shows what a peer keeps from working proves none
 */
export function rulesOf({ peer, host, place, limit }) {
  if (limit?.expected.fails) return [];
  const name = PEERS[peer] ?? peer;
  const where = place === 'node' ? 'node' : 'chromium';
  const direction = host.builder === 'fedpack' ? `host-with-${name}-remote` : `remote-in-${name}-host`;
  const works = `interop/${direction}-${where}`;
  return limit ? [works] : [works, `interop/one-react-${name}-${where}`];
}
