import { once } from 'node:events';
import { join } from 'node:path';
import { start } from '../../scripts/lib/run.mjs';

const PROCESSES = join(import.meta.dirname, '..', 'process');
/** Milliseconds after which a build or a rebuild counts as hung. */
const LIMIT = 15 * 60_000;
/** Characters of a process's output, or of its problems, that are shown when it goes wrong. */
const SHOWN = 4000;

/**
 * What runs a process.
 *
 * @typedef {object} Running
 * @property {string[]} [under] a program and its arguments that shall run Node
 * @property {string[]} [flags] of Node
 */

/** A contender could not be measured; the message says why. */
export class MeasureError extends Error {}

/**
 * Builds once in a process of its own.
 *
 * @param {import('../contenders/index.mjs').Order} order
 * @param {Running} [running]
 * @returns {Promise<{importMs: number, ms: number, cpuMs: number, rssMb: number, facts?: import('../contenders/index.mjs').Facts}>}
 *   milliseconds and MiB
 * @throws {MeasureError} where the build has errors or warnings
 */
export async function runBuild(order, running = {}) {
  const child = new Child('build.mjs', order, running);
  try {
    const told = await child.answer();
    // It ends by itself, and whoever runs it may have a word to say then.
    if (running.under) await child.over();
    return told;
  } finally {
    await child.end();
  }
}

/**
 * Watches an application in a process of its own until it is built once, and until what is kept for the next run is written.
 *
 * @param {import('../contenders/index.mjs').Order} order where it `isSlow`, the process ends with the build
 * @param {Running} [running]
 * @throws {MeasureError} where the build has errors or warnings
 */
export async function runFirstWatch(order, running) {
  const child = new Child('first-watch.mjs', order, running);
  try {
    await child.answer();
    await child.over();
  } finally {
    await child.end();
  }
}

/**
 * Builds an app of a workspace in a process of its own.
 *
 * @param {import('../contenders/rsbuild.mjs').AppOrder} order
 * @throws {MeasureError} where the build has errors or warnings
 */
export async function buildWorkspaceApp(order) {
  const child = new Child('rsbuild.mjs', order);
  try {
    await child.answer();
  } finally {
    await child.end();
  }
}

/**
 * Builds an application that has a configuration of its own, in a process of its own.
 *
 * @param {import('../contenders/configured.mjs').ConfiguredOrder} order
 * @throws {MeasureError} where the build has errors or warnings
 */
export async function buildConfiguredApp(order) {
  const child = new Child('configured.mjs', order);
  try {
    await child.answer();
  } finally {
    await child.end();
  }
}

/**
 * Makes the types of an application in a process of its own, without a build.
 *
 * @param {import('../contenders/index.mjs').Order} order
 * @returns {Promise<{ms: number}>}
 * @throws {MeasureError} where there are none
 */
export async function runTypes(order) {
  const child = new Child('types.mjs', order);
  try {
    return await child.answer();
  } finally {
    await child.end();
  }
}

/**
 * Edits applications of development servers, in a process of its own.
 *
 * @param {import('../hmr/measure.mjs').HotOrder} order
 * @returns {Promise<{name: string, metrics: Record<string, number>}[]>}
 */
export async function runHotUpdates(order) {
  const child = new Child('hot-updates.mjs', order);
  try {
    return (await child.answer()).found;
  } finally {
    await child.end();
  }
}

/** A process that is being talked to. Its output is kept, and shown only when it goes wrong. */
export class Child {
  #process;
  #output = '';
  #answers = [];
  #hasEnded = false;
  #wake = () => {};

  /**
   * @param {'build.mjs' | 'configured.mjs' | 'first-watch.mjs' | 'hot-updates.mjs' | 'rsbuild.mjs' | 'types.mjs' | 'watch.mjs'} file of `process/`
   * @param {import('../contenders/index.mjs').Order | import('../contenders/rsbuild.mjs').AppOrder | import('../contenders/configured.mjs').ConfiguredOrder | import('../hmr/measure.mjs').HotOrder} order
   * @param {Running} [running]
   */
  constructor(file, order, { under = [], flags = [] } = {}) {
    this.#process = start([...under, process.execPath, ...flags, join(PROCESSES, file), JSON.stringify(order)], {
      cwd: order.app,
      env: { NODE_ENV: order.mode, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        this.#output = (this.#output + text).slice(-SHOWN);
      });
    }
    this.#process.on('message', (message) => {
      this.#answers.push(message);
      this.#wake();
    });
    this.#process.once('exit', () => {
      this.#hasEnded = true;
      this.#wake();
    });
  }

  /**
   * @returns {Promise<object>} the next answer
   * @throws {MeasureError} where it tells of problems, or does not come
   */
  async answer() {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      this.#wake();
    }, LIMIT);
    while (this.#answers.length === 0 && !this.#hasEnded && !isLate) {
      await new Promise((resolve) => {
        this.#wake = resolve;
      });
    }
    clearTimeout(timer);
    const answer = this.#answers.shift();
    if (!answer) throw new MeasureError(`no answer from its process:\n${this.#output}`);
    if (answer.problems?.length > 0) throw new MeasureError(answer.problems.join('\n').slice(0, SHOWN));
    return answer;
  }

  /** @param {unknown} message plain data */
  send(message) {
    this.#process.send(message);
  }

  /** Lets the process go, which then ends by itself, and waits for that. */
  async over() {
    if (this.#hasEnded) return;
    const ended = once(this.#process, 'exit');
    if (this.#process.connected) this.#process.disconnect();
    await ended;
  }

  /** Ends the process, if it has not ended by itself. */
  async end() {
    if (this.#hasEnded) return;
    const ended = once(this.#process, 'exit');
    this.#process.kill();
    await ended;
  }
}
