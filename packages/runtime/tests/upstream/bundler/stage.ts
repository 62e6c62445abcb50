import type { Upstream, WebpackRequire } from '../../../src/embed/types';
import type { Step } from '../steps';
import type { BuildOptions } from './build';

/** What a scenario has: builds that are recorded, steps, and the server of the remotes. */
export interface Stage {
  runtime: Upstream;
  build(options?: BuildOptions): WebpackRequire;
  step: Step;
  /** The URL of a file of the remotes. */
  url(file: string): string;
}

/** A topic, as calls of the bundler runtime. */
export type Scenario = (stage: Stage) => Promise<void>;

/** What a list of promises comes to: a chunk waits for all of them. */
export async function settle(promises: unknown[]): Promise<unknown> {
  const settled = await Promise.allSettled(promises);
  return settled.map((each) => (each.status === 'fulfilled' ? each.value : each.reason));
}

/** What requiring a module gives, at first and again, and whether the bundler keeps the module. */
export const requireTwice = (require: WebpackRequire, id: string): unknown[] =>
  [1, 2].map(() => {
    try {
      return { value: require(id), isKept: id in (require.c ?? {}) };
    } catch (error) {
      const isKept = id in (require.c ?? {});
      // The bundler keeps a module that threw, unless it is told not to.
      delete require.c?.[id];
      return { error, isKept };
    }
  });

/** A module that an instance shares. */
export const shared = (version: string, more: object = {}) => ({
  version,
  scope: ['default'],
  shareConfig: { singleton: false, requiredVersion: `^${version}`, eager: false, strictVersion: false },
  get: async () => () => ({ lib: version }),
  ...more,
});
