/**
 * A runtime plugin that loads chunks from the server of the container in Node, with the hook `fetch` of the instance, as
 * `@module-federation/node` does.
 */
export default () => ({
  name: 'chunks-by-fetch',
  beforeInit(args) {
    const require = __webpack_require__;
    const loading = {};
    const load = async (chunk) => {
      const url = `${BASE}${require.u(chunk)}`;
      const hooked = await args.origin.loaderHook.lifecycle.fetch.emit(url, {});
      const response = hooked instanceof Response ? hooked : await fetch(url);
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
