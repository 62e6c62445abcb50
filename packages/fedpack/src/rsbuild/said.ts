import type { Change } from './change.js';

/** The part of Rsbuild's logger that is needed. */
interface Logger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
}

/** Says what the plugin does to a configuration, each thing once. */
export interface Said {
  /** What was set where nobody had set anything: at debug level. */
  changed(changes: readonly Change[]): void;
  /** What was taken from the user. */
  taken(message: string): void;
  /** What does not work; nothing where all is well. */
  warn(message: string | undefined): void;
}

/** A configuration is made anew for each restart and environment, and says the same again. */
export function sayOnce(logger: Logger): Said {
  const said = new Set<string>();
  const once = (level: 'debug' | 'info' | 'warn', message: string) => {
    if (said.has(message)) return;
    said.add(message);
    logger[level](message);
  };
  return {
    changed(changes) {
      for (const { path, value, why } of changes) once('debug', `[fedpack] set ${path} to ${written(value)}: ${why}`);
    },
    taken: (message) => once('info', `[fedpack] ${message}`),
    warn: (message) => message && once('warn', `[fedpack] ${message}`),
  };
}

function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  return value instanceof RegExp ? String(value) : JSON.stringify(value);
}
