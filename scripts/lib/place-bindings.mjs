import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { placeBinding } from '../../npm/binding/place.mjs';
import { success } from './report.mjs';
import { CommandError } from './run.mjs';

const NAME = /^fedpack\.(.+)\.node$/;

/**
 * The bindings in a folder, at any depth.
 *
 * @param {string} folder
 * @returns {{file: string, platform: string}[]} sorted by platform
 * @throws {CommandError} when there is none
 */
export function findBindings(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((path) => NAME.test(basename(path)));
  if (files.length === 0) throw new CommandError(`no fedpack.<platform>.node in ${folder}`);
  const bindings = files.map((path) => ({ file: join(folder, path), platform: NAME.exec(basename(path))[1] }));
  return bindings.sort((a, b) => (a.platform < b.platform ? -1 : 1));
}

/**
 * Puts bindings that were built elsewhere into the packages of their platforms.
 *
 * @param {string} folder
 */
export function placeBindings(folder) {
  for (const { file, platform } of findBindings(folder)) success(placeBinding(file, platform));
}
