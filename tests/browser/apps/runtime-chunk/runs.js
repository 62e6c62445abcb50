// Counts how often each entry has run on the page, in whichever runtime.
globalThis.runs = globalThis.runs ?? {};

/** Notes that an entry has run, and tells the test when all it waits for have. */
export function ran(name, values = {}) {
  globalThis.runs[name] = (globalThis.runs[name] ?? 0) + 1;
  globalThis.values = { ...globalThis.values, ...values };
}
