// What the remotes give, once all are there.
const asked = [import('one/thing'), import('two/thing')];
Promise.all(asked).then((things) => {
  globalThis.result = things.map(({ thing }) => thing());
});
