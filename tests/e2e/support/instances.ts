import type { Page } from '@playwright/test';

/** Which app holds which shared modules, and whether each is the very object that the shell holds. */
export type InstanceReport = Record<string, Record<string, 'same as shell' | 'another copy'>>;

/** Compares, inside the page, what every app registered with what the shell registered. */
export function compareInstances(page: Page): Promise<InstanceReport> {
  return page.evaluate(() => {
    const registry = (globalThis as { __ACME_INSTANCES__?: Record<string, Record<string, unknown>> })
      .__ACME_INSTANCES__;
    const shell = registry?.shell ?? {};
    return Object.fromEntries(
      Object.entries(registry ?? {})
        .filter(([app]) => app !== 'shell')
        .map(([app, held]) => [
          app,
          Object.fromEntries(
            Object.entries(held).map(([name, instance]) => [
              name,
              instance !== undefined && instance === shell[name] ? 'same as shell' : 'another copy',
            ]),
          ),
        ]),
    ) as InstanceReport;
  });
}
