import { readFileSync } from 'node:fs';

/** @returns {Record<string, [metadata: number, total: number]>} what was measured, by `name@version` */
export function readSeconds() {
  return JSON.parse(readFileSync(new URL('./crate-seconds.json', import.meta.url), 'utf8')).crates;
}

/**
 * What crates take on one core, as it was measured.
 *
 * @param {Record<string, [metadata: number, total: number]>} [measured]
 * @returns {(crate: string) => {metadata: number, total: number}} seconds for `name@version`: until the metadata is there, and in
 *   all. Another version of the same crate stands in for one that was not measured, and the median crate for one that is new
 */
export function crateSeconds(measured = readSeconds()) {
  const all = Object.entries(measured).map(([crate, [metadata, total]]) => [crate, { metadata, total }]);
  const exact = new Map(all);
  const byName = new Map(all.map(([crate, seconds]) => [nameOf(crate), seconds]));
  const sorted = all.map(([, seconds]) => seconds).sort((a, b) => a.total - b.total);
  const median = sorted[Math.floor(sorted.length / 2)] ?? { metadata: 1, total: 1 };
  return (crate) => exact.get(crate) ?? byName.get(nameOf(crate)) ?? median;
}

/**
 * What a crate weighs while it is being compiled, stretch by stretch: how long one lasts, and which part of that time is the crate's.
 *
 * @typedef {{lasts: number, seconds: number}[]} Weight
 */

/**
 * What each crate of a schedule weighs. Each moment belongs in equal parts to the crates that are being compiled in it, so that
 * together they make up the whole build.
 *
 * @param {import('./build-schedule.mjs').Schedule} schedule
 * @returns {Map<string, Weight>}
 */
export function weights(schedule) {
  const all = new Map([...schedule.keys()].map((crate) => [crate, []]));
  const events = [...schedule].flatMap(([crate, { begun, done }]) => [
    { at: begun, crate, begins: true },
    { at: done, crate, begins: false },
  ]);
  const active = new Set();
  let last = 0;
  for (const { at, crate, begins } of events.sort((a, b) => a.at - b.at || Number(b.begins) - Number(a.begins))) {
    const lasts = at - last;
    if (lasts > 0) for (const one of active) all.get(one).push({ lasts, seconds: lasts / active.size });
    last = at;
    if (begins) active.add(crate);
    else active.delete(crate);
  }
  return all;
}

function nameOf(crate) {
  return crate.split('@')[0];
}
