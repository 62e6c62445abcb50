import type { AppState } from './running-app.js';

/** An app as the summary has it. */
export interface SummaryRow {
  name: string;
  /** Where it is. */
  url: string;
  /** undefined for an app that is deployed. */
  state?: AppState;
}

const WORDS: Record<AppState, string> = {
  starting: 'starting',
  building: 'building',
  ready: '',
  failed: 'build failed',
  stopping: 'stopping',
  stopped: 'stopped',
  crashed: 'not running',
};

/** The lines of the summary: where each app is, and how it is unless it is well. */
export function summary(rows: readonly SummaryRow[]): string[] {
  const names = Math.max(0, ...rows.map(({ name }) => name.length));
  const urls = Math.max(0, ...rows.map(({ url }) => url.length));
  return rows.map(({ name, url, state }) =>
    `${name.padEnd(names)}  ${url.padEnd(urls)}  ${state ? WORDS[state] : 'deployed'}`.trimEnd(),
  );
}

/** How many are ready, and what the others are doing. */
export function progress(rows: readonly Pick<SummaryRow, 'name' | 'state'>[]): string {
  const ready = rows.filter(({ state }) => state === 'ready').length;
  const others = rows
    .filter(({ state }) => state && state !== 'ready')
    .map(({ name, state }) => `${name} ${WORDS[state as AppState]}`);
  return [`${ready} of ${rows.length} ready`, ...others].join(', ').replace(', ', ': ');
}
