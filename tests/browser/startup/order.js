globalThis.order = globalThis.order ?? [];
globalThis.started = globalThis.started ?? {};

/** Notes that an entry has started, and with what. */
export function start(name, values) {
  globalThis.order.push(name);
  globalThis.started[name] = values;
}
