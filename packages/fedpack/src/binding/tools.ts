import { FedpackError } from '../error.js';
import { ownRequire, VERSION } from '../identity.js';
import { fromJson, toJson } from '../native/json.js';
import type { NativeBinding, NativeTools } from './native.js';
import type {
  ConsumeTypesInput,
  ConsumeTypesOutput,
  ManifestSource,
  PluginPart,
  ToolProblem,
  Tools,
} from './native-types.js';

type Input<Name extends keyof Tools> = Tools[Name]['input'];
type Answer<Name extends keyof Tools> = Tools[Name]['output'] | ToolProblem;

/**
 * Checks a workspace.
 *
 * @throws FedpackError where the binding has no such function; so do all below
 */
export function checkWorkspace(facts: Input<'checkWorkspace'>): Answer<'checkWorkspace'> {
  return call('checkWorkspace', facts);
}

/** Says which modules of routes don't exist. */
export function checkRoutes(input: Input<'checkRoutes'>): Answer<'checkRoutes'> {
  return call('checkRoutes', input);
}

/** The federation of a workspace as a graph. */
export function workspaceGraph(facts: Input<'workspaceGraph'>): Answer<'workspaceGraph'> {
  return call('workspaceGraph', facts);
}

/** Makes the text of a lock file. */
export function writeLock(input: Input<'writeLock'>): Answer<'writeLock'> {
  return call('writeLock', input);
}

/** Merges the lock files of several compilers. */
export function mergeLocks(input: Input<'mergeLocks'>): Answer<'mergeLocks'> {
  return call('mergeLocks', input);
}

/** Reads the text of a lock file. */
export function readLock(input: Input<'readLock'>): Answer<'readLock'> {
  return call('readLock', input);
}

/** Compares two manifests, and says whether the changes break their consumers. */
export function diffManifests(input: Input<'diffManifests'>): Answer<'diffManifests'> {
  return call('diffManifests', input);
}

/** Reads a manifest. */
export function readManifest(input: Input<'readManifest'>): Answer<'readManifest'> {
  return call('readManifest', input);
}

/** Says which names of remotes can be folders of types. */
export function typeFolders(input: Input<'typeFolders'>): Answer<'typeFolders'> {
  return call('typeFolders', input);
}

/** Makes the file that gives the functions of runtimes the types of remotes. */
export function hostTypesText(input: Input<'hostTypesText'>): Answer<'hostTypesText'> {
  return call('hostTypesText', input);
}

/** Makes the warning about remotes whose types could not be fetched. */
export function typesUnavailable(input: Input<'typesUnavailable'>): Answer<'typesUnavailable'> {
  return call('typesUnavailable', input);
}

/** Says of errors of a compiler which remote they are about. */
export function typeErrors(input: Input<'typeErrors'>): Answer<'typeErrors'> {
  return call('typeErrors', input);
}

/** Reads an archive of types, on a thread of its own. */
export async function consumeTypes(
  archive: Buffer,
  input: ConsumeTypesInput,
): Promise<ConsumeTypesOutput | ToolProblem> {
  return fromJson(await native('consumeTypes')(archive, toJson(input)));
}

/** The manifests of the remotes that these plugins name. */
export function manifestSources(parts: readonly PluginPart[]): ManifestSource[] {
  return fromJson(native('manifestSources')(toJson(parts)));
}

/** Compiles JavaScript and TypeScript with SWC, which takes these options. */
export function compile(source: string, options: object): string {
  return native('transformSync')(source, JSON.stringify(options)).code;
}

function call<Name extends keyof Tools>(name: Name, input: Input<Name>): Answer<Name> {
  return fromJson<Answer<Name>>((native(name) as NativeTools[Name])(toJson(input)));
}

/** Rspack may hold another binding in this process: these functions need no Rspack, so fedpack's own is loaded beside it. */
function native<Name extends keyof NativeBinding>(name: Name): NativeBinding[Name] {
  const found = binding()[name];
  if (typeof found !== 'function') {
    throw new FedpackError(`the installed @fedpack/binding has no ${name}; fedpack needs version ${VERSION} of it`);
  }
  return found;
}

function binding(): NativeBinding {
  try {
    return ownRequire('@fedpack/binding');
  } catch (error) {
    throw new FedpackError(`the native binding cannot be loaded: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
}
