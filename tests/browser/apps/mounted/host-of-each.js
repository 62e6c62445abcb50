// Each remote by itself: one that fails is no reason for the other to.
const show = async (name, load) => {
  const [{ show }, { default: Component }] = await Promise.all([import('./show.js'), load()]);
  show({ [name]: Component });
};
show('one', () => import('one/Counter'))
  .catch((error) => {
    globalThis.failure = error.message;
  })
  .then(() => show('two', () => import('two/Counter')));
// webpack's hosts keep a failure. Its container keeps none.
globalThis.again = () => show('one', async () => (await globalThis.one.get('./Counter'))());
