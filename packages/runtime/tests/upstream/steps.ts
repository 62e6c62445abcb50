import { describe } from './record';

/** Runs something, and records how it ends. */
export type Step = (title: string, run: () => unknown) => Promise<void>;

/** What happens, step by step. */
export interface Steps {
  steps: Record<string, string[]>;
  step: Step;
  log(line: string): void;
}

/**
 * Records steps, with what is written to the console meanwhile.
 *
 * @param origin of the server, which is another each time
 */
export function recordSteps(origin: string): Steps {
  const steps: Record<string, string[]> = {};
  let lines: string[] = [];
  const log = (line: string) => lines.push(line.replaceAll(origin, 'http://x'));
  for (const method of ['warn', 'error'] as const) {
    console[method] = (...parts: unknown[]) =>
      log(`console.${method} ${parts.map((part) => describe(part)).join(' ')}`);
  }
  return {
    steps,
    log,
    async step(title, run) {
      lines = [];
      steps[title] = lines;
      try {
        log(`result ${describe(await run())}`);
      } catch (error) {
        log(`failed ${describe(error)}`);
      }
      // Files of a page are loaded without being waited for.
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
