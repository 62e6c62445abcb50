import { withAutoShared } from '../../auto-shared/index.js';
import { encodeOptions } from '../../native/encode-options.js';
import { importConfig } from './import-config.js';
import type { LoadedConfig, LoadTask } from './protocol.js';

/**
 * Loads `module-federation.config`, the options of a plugin in a file of their own.
 *
 * @throws whatever the file throws; where it exports no options
 */
export async function loadFederation({ folder, file }: LoadTask): Promise<LoadedConfig[]> {
  const exported = await importConfig(file);
  const options: unknown = await (typeof exported === 'function' ? exported() : exported);
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    throw new Error(`${file} must export the options of ModuleFederationPlugin`);
  }
  const part = {
    plugin: 'ModuleFederationPlugin',
    options: JSON.parse(encodeOptions(withAutoShared(options, folder))),
  };
  return [{ label: '', parts: [part], output: '' }];
}
