import { existsSync } from 'node:fs';
import { basename, isAbsolute, resolve } from 'node:path';
import type { ExcludedPackage, ExposedFile } from '../../binding/native-types.js';
import { encodeOptions } from '../../native/encode-options.js';
import { exposedFiles } from './exposes.js';
import { findCompiler } from './find-compiler.js';

/** How a container's types are made and published. */
export interface GenerateSettings {
  /** The container. */
  name: string;
  exposes: ExposedFile[];
  /** The project's folder, and where its TypeScript is looked for. */
  context: string;
  cwd: string;
  tsconfig: string;
  typesFolder: string;
  compiledTypesFolder: string;
  /** Relative to the project; undefined: the output folder. */
  outputDir: string | undefined;
  additionalFiles: string[];
  /** The command that is run where types have to be inferred. */
  compiler: string;
  api: boolean;
  extractThirdParty: boolean;
  excludedPackages: ExcludedPackage[];
  /** The folder with the types of remotes, where they don't travel. */
  remoteTypes: string | undefined;
  /** Whether the folder is published beside its archive. */
  keepsFolder: boolean;
  abortOnError: boolean;
  /** Whether problems are shown that don't fail the build. */
  tells: boolean;
}

const TYPES_FOLDER = '@mf-types';

/** Compilers that read TypeScript alone. */
const PLAIN: ReadonlySet<string> = new Set(['tsc', 'tspc']);

/** Whether a compiler reads components as well. */
export const readsComponents = ({ compiler }: GenerateSettings): boolean => !PLAIN.has(basename(compiler));

/**
 * The settings in `dts`; undefined where no types are made: without exposed modules, with `false`, and, unless the option says more,
 * without a tsconfig.json. Wrong values count as not given: Rust reports them. Never throws.
 *
 * @param options of `ModuleFederationPlugin`
 */
export function generateSettings(options: unknown, context: string): GenerateSettings | undefined {
  const all: unknown = JSON.parse(encodeOptions(options));
  const dts = member(all, 'dts');
  const generate = member(dts, 'generateTypes');
  if (dts === false || generate === false) return undefined;
  const exposes = exposedFiles(member(all, 'exposes'));
  const cwd = resolve(context, text(dts, 'cwd') ?? '.');
  const tsconfig = resolve(cwd, text(generate, 'tsConfigPath') ?? text(dts, 'tsConfigPath') ?? 'tsconfig.json');
  if (exposes.length === 0 || !existsSync(tsconfig)) return undefined;
  const thirdParty = member(generate, 'extractThirdParty');
  const consume = member(dts, 'consumeTypes');
  return {
    name: text(all, 'name') ?? '',
    exposes,
    context,
    cwd,
    tsconfig,
    typesFolder: folder(generate, 'typesFolder') ?? TYPES_FOLDER,
    compiledTypesFolder: folder(generate, 'compiledTypesFolder') ?? 'compiled-types',
    outputDir: text(generate, 'outputDir'),
    additionalFiles: list(generate, 'additionalFilesToCompile').filter((file) => typeof file === 'string'),
    compiler: text(generate, 'compilerInstance') ?? usualCompiler(exposes, cwd),
    api: member(generate, 'generateAPITypes') !== false,
    extractThirdParty: thirdParty === true || (typeof thirdParty === 'object' && thirdParty !== null),
    excludedPackages: list(thirdParty, 'exclude').flatMap(excluded),
    remoteTypes:
      member(generate, 'extractRemoteTypes') === true
        ? undefined
        : resolve(context, text(consume, 'typesFolder') ?? TYPES_FOLDER),
    keepsFolder: member(generate, 'deleteTypesFolder') === false,
    abortOnError: member(generate, 'abortOnError') === true,
    tells: member(dts, 'displayErrorInTerminal') !== false,
  };
}

/** Components of Vue have a compiler of their own, where it is installed. */
function usualCompiler(exposes: readonly ExposedFile[], cwd: string): string {
  const isVue = exposes.some(({ request }) => /\.vue(\?|$)/.test(request));
  return isVue && findCompiler('vue-tsc', cwd) ? 'vue-tsc' : 'tsc';
}

function excluded(entry: unknown): ExcludedPackage[] {
  if (typeof entry === 'string') return [entry];
  const [source, flags] = list(entry, '$regexp');
  return typeof source === 'string' && typeof flags === 'string' ? [{ source, flags }] : [];
}

/** A folder that does not lead elsewhere. */
function folder(value: unknown, key: string): string | undefined {
  const path = text(value, key)?.replace(/^\.\/|\/+$/g, '');
  return path && !isAbsolute(path) && !path.split(/[\\/]/).includes('..') ? path : undefined;
}

function text(value: unknown, key: string): string | undefined {
  const found = member(value, key);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

function list(value: unknown, key: string): unknown[] {
  const found = member(value, key);
  return Array.isArray(found) ? found : [];
}

function member(value: unknown, key: string): unknown {
  const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  return isObject ? Reflect.get(value, key) : undefined;
}
