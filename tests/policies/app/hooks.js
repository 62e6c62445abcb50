/** A runtime plugin of the application, which is told of failures. */
globalThis.told = [];

export default () => ({
  name: 'told',
  errorLoadRemote({ id, lifecycle }) {
    globalThis.told.push(`${lifecycle} ${id}`);
  },
});
