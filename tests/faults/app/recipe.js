import { asked, fallbackPlugin } from './recipe-plugin.js';

__webpack_require__.federation.instance.registerPlugins([
  fallbackPlugin({ errorMessage: 'fallback', backupEntryUrl: `${SERVER}/backup/mf-manifest.json` }),
]);

/** Gives a test what the remote exposes, or what the plugin has in its place, and what the plugin was asked. */
globalThis.use = {
  thing: async () => {
    const { value, default: Fallback } = await import('remote/thing');
    return value ?? Fallback();
  },
  asked: async () => asked,
};
