/**
 * `fedpack diff`. In here: the two sides, and what the command ends with. Not in here: what counts as a change, which
 * Rust says.
 */
import { diffManifests } from '../../binding/tools.js';
import { FedpackError } from '../../error.js';
import { printable } from '../../remote/printable.js';
import { createColors, hasColors } from '../colors.js';
import { EXIT } from '../run.js';
import { render } from './formats.js';
import type { DiffOptions } from './options.js';
import { readSide } from './side.js';
import { typeDifferences } from './types.js';

/**
 * Prints what changed.
 *
 * @returns the exit code: 0 where nothing breaks a consumer, 1 where something does
 * @throws FedpackError where the two cannot be compared
 */
export async function diff(before: string, after: string, { format, types, cwd }: DiffOptions): Promise<number> {
  const [old, now] = await Promise.all([readSide(before), readSide(after)]);
  const found = diffManifests({ old, new: now });
  if ('problem' in found) throw new FedpackError(printable(`${found.source ?? 'diff'}: ${found.problem}`));
  const uses = types
    ? await typeDifferences({ side: old, source: before }, { side: now, source: after }, cwd)
    : undefined;
  const breaking = found.breaking || (uses?.length ?? 0) > 0;
  const compared = { old: old.source, new: now.source, ...found, breaking, ...(uses && { uses }) };
  process.stdout.write(render(format, compared, createColors(hasColors(process.stdout))));
  return breaking ? EXIT.errors : EXIT.fine;
}
