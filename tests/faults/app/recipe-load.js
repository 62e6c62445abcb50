import { loadRemote, registerPlugins } from '@module-federation/enhanced/runtime';
import { asked, fallbackPlugin } from './recipe-plugin.js';

registerPlugins([fallbackPlugin({ errorMessage: 'fallback', backupEntryUrl: `${SERVER}/backup/mf-manifest.json` })]);

globalThis.use = {
  thing: async () => {
    const loaded = await loadRemote('remote/thing');
    const { value, default: Fallback } = typeof loaded === 'function' ? loaded() : loaded;
    return value ?? Fallback();
  },
  asked: async () => asked,
};
