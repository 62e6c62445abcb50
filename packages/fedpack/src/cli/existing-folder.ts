import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { FedpackError } from '../error.js';
import { printable } from '../remote/printable.js';

/**
 * The folder that a command is about. One that is not there is refused: the workspace above it would be taken instead.
 *
 * @param cwd what `--cwd` says
 * @param folder relative to that
 * @returns an absolute path
 * @throws FedpackError where there is no such folder
 */
export async function existingFolder(cwd: string, folder = '.'): Promise<string> {
  const path = resolve(cwd, folder);
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) return path;
  throw new FedpackError(printable(found ? `${path} is not a folder` : `folder ${path} does not exist`));
}
