/** A runtime plugin that loads chunks in Node from where the container comes from, as `@module-federation/node` does. */
export default () => ({
  name: 'chunks-by-fetch',
  beforeInit(args) {
    const require = __webpack_require__;
    const entry = () => {
      const instances = globalThis.__FEDERATION__.__INSTANCES__;
      return instances.map(({ moduleCache }) => moduleCache.get('remote')?.remoteInfo.entry).find(Boolean);
    };
    const loading = {};
    const load = async (chunk) => {
      const response = await fetch(new URL(require.u(chunk), entry()));
      if (!response.ok) throw new Error(`${response.url} answers with ${response.status}`);
      const module = { exports: {} };
      const { runInThisContext } = process.getBuiltinModule('vm');
      runInThisContext(`(function (exports, module) {${await response.text()}\n})`)(module.exports, module);
      Object.assign(require.m, module.exports.modules);
      module.exports.runtime?.(require);
    };
    require.f.readFileVm = (chunk, promises) => {
      loading[chunk] ??= load(chunk).catch((error) => {
        delete loading[chunk];
        throw error;
      });
      promises.push(loading[chunk]);
    };
    return args;
  },
});
