import type { Change } from './config-change.js';

/** The part of Rsbuild's logger that is needed. */
interface Logger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
}

/** Logs the changes of a configuration, each once. */
export interface ChangeLog {
  /** Logs options that the user had left unset, at debug level. */
  changed(changes: readonly Change[]): void;
  /** Logs a setting of the user that was overridden. */
  overridden(message: string): void;
  /** Warns of what does not work; does nothing without a message. */
  warn(message: string | undefined): void;
}

/** A configuration is made anew for each restart and environment, and says the same again. */
export function createChangeLog(logger: Logger): ChangeLog {
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
    overridden: (message) => once('info', `[fedpack] ${message}`),
    warn: (message) => message && once('warn', `[fedpack] ${message}`),
  };
}

function written(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  return value instanceof RegExp ? String(value) : JSON.stringify(value);
}
