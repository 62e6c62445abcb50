import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contenders } from '../contenders/index.mjs';
import { MeasureError } from '../lib/child.mjs';

/**
 * Whether a contender has built what it is compared for: the chunks of the exposes, and the manifest.
 *
 * @param {string} contender
 * @param {import('../cases.mjs').Case} one
 * @param {import('../contenders/index.mjs').Facts} facts
 * @param {string} output the folder that was built into
 * @throws {MeasureError} where it has not
 */
export async function checkFacts(contender, one, facts, output) {
  const { federated } = contenders[contender];
  const exposes = contender === 'none' ? 0 : one.exposes;
  if (facts.exposeChunks !== exposes) throw new MeasureError(`${facts.exposeChunks} chunks of ${exposes} exposes`);
  if (exposes > 0 && facts.remoteEntry.length === 0) throw new MeasureError('no remote entry was emitted');
  if (!federated) return;
  const manifest = JSON.parse(await readFile(join(output, 'mf-manifest.json'), 'utf8').catch(() => '{}'));
  if (manifest.exposes?.length !== exposes) throw new MeasureError(`a manifest of ${manifest.exposes?.length} exposes`);
}
