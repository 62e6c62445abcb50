// Written in ES5, as the build does not compile it: what else stands in the output comes from the bundler or from fedpack.
globalThis.started = true;
