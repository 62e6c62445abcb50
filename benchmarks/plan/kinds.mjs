import { contenders } from '../contenders/index.mjs';

/**
 * What a task measures.
 *
 * @typedef {'production' | 'unminified' | 'development' | 'warm' | 'rebuild' | 'manifest' | 'types' | 'sizes' | 'download' | 'hmr' | 'waterfall' |
 *   'production-instructions' | 'development-instructions' | 'first-watch-instructions' | 'rebuild-instructions'} Kind
 */

/**
 * All metrics with their units, in the order of reports.
 *
 * @type {Record<string, 'ms' | 'M' | 'MiB' | 'B' | ''>} milliseconds, millions, MiB, bytes, a number of something
 */
export const metrics = {
  build_ms: 'ms',
  build_cpu_ms: 'ms',
  build_minstr: 'M',
  unminified_build_ms: 'ms',
  unminified_build_cpu_ms: 'ms',
  dev_build_ms: 'ms',
  dev_build_cpu_ms: 'ms',
  dev_build_minstr: 'M',
  watch_build_minstr: 'M',
  kept_watch_build_minstr: 'M',
  rebuild_ms: 'ms',
  rebuild_cpu_ms: 'ms',
  rebuild_minstr: 'M',
  rebuild_native_minstr: 'M',
  warm_build_ms: 'ms',
  warm_build_cpu_ms: 'ms',
  manifest_ms: 'ms',
  manifest_cpu_ms: 'ms',
  generate_ms: 'ms',
  regenerate_ms: 'ms',
  import_ms: 'ms',
  peak_rss_mb: 'MiB',
  dev_peak_rss_mb: 'MiB',
  remote_entry_raw: 'B',
  remote_entry_gz: 'B',
  remote_entry_br: 'B',
  initial_raw: 'B',
  initial_gz: 'B',
  initial_br: 'B',
  download_gz: 'B',
  download_raw: 'B',
  download_requests: '',
  hot_own_ms: 'ms',
  hot_host_ms: 'ms',
  hot_ratio: '',
  hot_missed: '',
  hot_loads: '',
  hot_kept: '',
  h1_round_trips: '',
  h1_mount_ms: 'ms',
  h2_round_trips: '',
  h2_mount_ms: 'ms',
  load_gz: 'B',
  load_requests: '',
};

/**
 * What is measured of builds in processes of their own: the order, and the metrics by what the process told.
 *
 * @type {Record<string, {order: object, metrics(told: object, contender: string): Record<string, number>}>}
 */
export const builds = {
  production: {
    order: { mode: 'production' },
    metrics: ({ ms, cpuMs, rssMb, importMs }, contender) => ({
      build_ms: ms,
      build_cpu_ms: cpuMs,
      peak_rss_mb: rssMb,
      ...(contenders[contender].federated && { import_ms: importMs }),
    }),
  },
  unminified: {
    order: { mode: 'production', minimize: false },
    metrics: ({ ms, cpuMs }) => ({ unminified_build_ms: ms, unminified_build_cpu_ms: cpuMs }),
  },
  development: {
    order: { mode: 'development' },
    metrics: ({ ms, cpuMs, rssMb }) => ({ dev_build_ms: ms, dev_build_cpu_ms: cpuMs, dev_peak_rss_mb: rssMb }),
  },
  warm: {
    order: { mode: 'development' },
    metrics: ({ ms, cpuMs }) => ({ warm_build_ms: ms, warm_build_cpu_ms: cpuMs }),
  },
};

/** @type {Kind[]} what a full run does */
export const timed = [...Object.keys(builds), 'rebuild', 'manifest', 'types', 'sizes', 'download', 'hmr'];

/** @type {Kind[]} what a run that counts instructions does */
export const counted = [
  'production-instructions',
  'development-instructions',
  'first-watch-instructions',
  'rebuild-instructions',
];
