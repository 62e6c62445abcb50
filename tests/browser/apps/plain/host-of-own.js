import * as own from './thing.js';

(async () => {
  await window.remote.init({});
  const exposed = (await window.remote.get('./thing'))();
  globalThis.result = { same: exposed === own };
})();
