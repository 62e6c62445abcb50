import { encodeOptions } from '../../native/encode-options.js';
import { importConfig } from './import-config.js';
import type { LoadTask } from './protocol.js';

/**
 * Loads `fedpack.config`. What is in it is checked where it is used.
 *
 * @throws whatever the file throws
 */
export async function loadSettings({ file }: LoadTask): Promise<unknown> {
  const exported = await importConfig(file);
  return JSON.parse(encodeOptions(await (typeof exported === 'function' ? exported() : exported)));
}
