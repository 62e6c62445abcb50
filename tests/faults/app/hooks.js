/** A runtime plugin of the application, which is told of failures. */
const told = [];
globalThis.told = told;

export default () => ({
  name: 'told',
  errorLoadRemote({ id, lifecycle, remote }) {
    told.push(`${lifecycle} ${remote?.name ?? id}`);
  },
});
