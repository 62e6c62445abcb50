/**
 * `fedpack diff`. In here: the two sides, and what the command ends with. Not in here: what counts as a change, which
 * Rust says.
 */
import { diffManifests } from '../../binding/tools.js';
import { FedpackError } from '../../error.js';
import { printable } from '../../remote/printable.js';
import { createColors, hasColors } from '../colors.js';
import { EXIT } from '../run.js';
import { type DiffFormat, render } from './formats.js';
import { readSide } from './side.js';

/**
 * Prints what changed.
 *
 * @returns the exit code: 0 where nothing breaks a consumer, 1 where something does
 * @throws FedpackError where the two cannot be compared
 */
export async function diff(before: string, after: string, format: DiffFormat): Promise<number> {
  const [old, now] = await Promise.all([readSide(before), readSide(after)]);
  const found = diffManifests({ old, new: now });
  if ('problem' in found) throw new FedpackError(printable(`${found.source ?? 'diff'}: ${found.problem}`));
  process.stdout.write(
    render(format, { old: old.source, new: now.source, ...found }, createColors(hasColors(process.stdout))),
  );
  return found.breaking ? EXIT.errors : EXIT.fine;
}
