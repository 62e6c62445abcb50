import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where the types of one remote are, as `remoteTypeUrls` names it. */
export interface TypeUrls {
  zip: string;
  api?: string | undefined;
  alias?: string | undefined;
}

/** `dts.consumeTypes`, with all defaults. */
export interface ConsumeSettings {
  /** Whether the user has asked for types, and will want to know of those that are missing. */
  explicit: boolean;
  /** The folder that paths are relative to. */
  base: string;
  /** The configuration of TypeScript, relative to `base`. */
  tsconfig: string;
  /** Absolute path of the folder of types. */
  folder: string;
  /** Name of the archive, without its extension, beside a remote entry that has no manifest. */
  remoteTypesFolder: string;
  /** Whether a build fails without types. */
  abortOnError: boolean;
  /** Whether files of exposes that are gone are removed. */
  deletesOld: boolean;
  /** How often a fetch is tried again. */
  maxRetries: number;
  /** Whether `loadRemote` gets types. */
  apiTypes: boolean;
  /** Packages whose `loadRemote` gets types, beside those of upstream. */
  runtimes: string[];
  /** By the name or the alias of a remote. A function may ask somebody. */
  urls: Record<string, TypeUrls> | (() => Promise<unknown>);
  /** URL or file that says which remotes a page registers. */
  versionConfig: string | undefined;
  /** Milliseconds for each archive. */
  timeout: number;
  /** The family of IP addresses. */
  family: 4 | 6 | undefined;
  /** Whether a development server asks again for types that it has. */
  follows: boolean;
  /** What a development server does with uses that don't fit. */
  check: 'off' | 'warn' | 'error';
  /** Whether builds for production fetch, too. */
  onBuild: boolean;
}

/** The folder of types, unless the user says otherwise. */
export const TYPES_FOLDER = '@mf-types';

const DEFAULT_RETRIES = 3;
const DEFAULT_TIMEOUT = 60_000;
/** More attempts only keep a server busy. */
const MOST_RETRIES = 20;

/**
 * Reads `dts` of the plugin. Wrong values count as not given: Rust reports them. Never throws.
 *
 * @param context the folder of the application
 * @returns undefined where no types are to be fetched
 */
export function consumeSettings(options: Record<string, unknown>, context: string): ConsumeSettings | undefined {
  const { dts } = options;
  const given = object(dts);
  const dev = object(options.dev);
  const base = resolve(context, text(given.cwd) ?? '');
  const isOn = typeof dts === 'boolean' ? dts : dts !== undefined || isTypeScript(base);
  if (!isOn || given.consumeTypes === false) return undefined;
  const own = object(given.consumeTypes);
  return {
    explicit: dts === true || given.consumeTypes !== undefined,
    base,
    tsconfig: text(given.tsConfigPath) ?? 'tsconfig.json',
    folder: resolve(base, text(own.typesFolder) ?? TYPES_FOLDER),
    remoteTypesFolder: text(own.remoteTypesFolder) ?? TYPES_FOLDER,
    abortOnError: own.abortOnError === true,
    deletesOld: own.deleteTypesFolder !== false,
    maxRetries: Math.min(count(own.maxRetries) ?? DEFAULT_RETRIES, MOST_RETRIES),
    apiTypes: own.consumeAPITypes !== false,
    runtimes: texts(own.runtimePkgs),
    urls:
      typeof own.remoteTypeUrls === 'function'
        ? (own.remoteTypeUrls as () => Promise<unknown>)
        : typeUrls(own.remoteTypeUrls),
    versionConfig: dev.disableDynamicRemoteTypeHints === true ? undefined : text(own.versionConfig),
    timeout: count(own.timeout) || DEFAULT_TIMEOUT,
    family: own.family === 4 || own.family === 6 ? own.family : undefined,
    follows: options.dev !== false && dev.disableHotTypesReload !== true,
    check: given.check === 'off' || given.check === 'error' ? given.check : 'warn',
    onBuild: own.typesOnBuild === true,
  };
}

/** What `remoteTypeUrls` says, or its function has given. */
export function typeUrls(value: unknown): Record<string, TypeUrls> {
  const rows = Object.entries(object(value)).flatMap(([name, row]): [string, TypeUrls][] => {
    const { zip, api, alias } = object(row);
    return text(zip) ? [[name, { zip: text(zip) as string, api: text(api), alias: text(alias) }]] : [];
  });
  return Object.fromEntries(rows);
}

/** Without a `dts`, types are for projects that have use for them. */
function isTypeScript(folder: string): boolean {
  return existsSync(resolve(folder, 'tsconfig.json'));
}

function object(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function texts(value: unknown): string[] {
  return [value].flat().filter((item) => typeof item === 'string');
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 ? Math.floor(value) : undefined;
}
