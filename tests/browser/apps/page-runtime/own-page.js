import('./thing.js').then(({ thing }) => {
  globalThis.result = thing();
});
