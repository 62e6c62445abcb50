// A runtime plugin that makes the container itself.
export default () => ({
  name: 'own-entry',
  loadEntry: () => ({
    init() {},
    get: () => () => ({ value: 'made', later: () => 'at once' }),
  }),
});
