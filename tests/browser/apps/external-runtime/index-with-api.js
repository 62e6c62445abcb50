import { getInstance } from '@module-federation/runtime';

import('./host.js').catch((error) => {
  globalThis.result = `${getInstance().name}: ${error.message}`;
});
