import { failures, hooks } from './hooks.js';

/** What a user of the host does while a remote is at fault, and when it is well again. */
const steps = {};

/** The failures that runtime plugins were told of, by step. */
const told = {};

/** Resolves when the console is told of a remote. */
const warned = new Promise((resolve) => {
  const { warn } = console;
  console.warn = (...parts) => {
    warn(...parts);
    resolve();
  };
});

/** Does something, and notes what it gives: a value, a message, or that nothing is heard of it; and what runtime plugins were told. */
async function step(name, run) {
  const before = failures.length;
  const silence = new Promise((_, reject) => {
    setTimeout(() => reject(new Error('pending')), 8000).unref?.();
  });
  try {
    steps[name] = { value: await Promise.race([run(), silence]) };
  } catch (error) {
    steps[name] = { error: error instanceof Error ? error.message : `no error: ${error}` };
  }
  told[name] = failures.slice(before);
}

/** Asks who lets the remote be at fault. */
const ask = async (path) => (await fetch(`${SERVER}${path}`)).json();

/**
 * Plays the host, and publishes what has come of each step.
 *
 * @param {() => Promise<unknown>} use gives what the remote exposes
 */
export async function play(use) {
  __webpack_require__.federation.instance.registerPlugins([hooks]);
  await step('sharing', () => __webpack_init_sharing__('default'));
  await step('page', async () => (await import('./page.js')).page());
  await step('use', use);
  await step('again', use);
  await step('warning', async () => ((await ask('/fault')).isTold ? warned : undefined));
  await step('repair', () => ask('/repair'));
  await step('repaired page', async () => (await import('./other-page.js')).page());
  await step('repaired sharing', () => __webpack_init_sharing__('default'));
  await step('repaired', use);
  globalThis.finish({ steps, told });
}
