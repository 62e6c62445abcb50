import('./page.js').catch((error) => {
  globalThis.result = String(error);
});
