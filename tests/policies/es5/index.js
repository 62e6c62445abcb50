// Written in ES5, as the build does not compile it.
function read(module) {
  return module.value;
}

globalThis.use = {
  thing: function thing() {
    return import('remote/thing').then(read);
  },
  gone: function gone() {
    return import('gone/thing').then(read);
  },
  register: function register(entry) {
    return Promise.resolve().then(function add() {
      __webpack_require__.federation.instance.registerRemotes([{ name: 'added', entry: entry }]);
    });
  },
};
