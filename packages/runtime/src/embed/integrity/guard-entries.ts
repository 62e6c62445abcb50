import { type Expectation, expectationOf, fileUrl, page } from './expected-files';
import { integrityError } from './integrity-error';
import { loadNodeEntry } from './load-node-entry';
import { preloadModules } from './preload-modules';
import type { TrustedManifests } from './trusted-manifests';
import type { Instance, LoadEntryArgs, RemoteInfo } from './types';

type LoadEntry = NonNullable<Instance['remoteHandler']['hooks']['lifecycle']['loadEntry']>;

/** Makes an instance load only entries that have a hash, in ways that check it. */
export function guardEntries({ loaderHook }: Instance, loadEntry: LoadEntry, manifests: TrustedManifests): void {
  const { loadEntryError, createScript } = loaderHook.lifecycle;
  const { emit } = loadEntry;
  loadEntry.emit = async (args) => {
    const { remoteInfo } = args;
    const { name, entry, type = '' } = remoteInfo;
    const files = manifests
      .expectFiles(remoteInfo)
      .map((url): [string, Expectation] => [url, expectationOf(url) as Expectation]);
    const [[, expectation]] = files as [[string, Expectation]];
    const isPage = typeof document !== 'undefined';
    if (type === 'system' || (!isPage && 'importScripts' in globalThis)) {
      const what = type === 'system' ? 'entries of SystemJS' : 'scripts in workers';
      throw integrityError({ file: entry, remote: name, reason: `browsers check no hashes of ${what}.` });
    }
    if (!isPage) {
      const hooked = createScript.emit({ ...args, url: entry, attrs: {} }) as { url?: string } | undefined;
      return (await emit.call(loadEntry, args)) || loadNodeEntry(remoteInfo, expectation, hooked?.url ?? entry);
    }
    if (isModule(remoteInfo)) {
      await preloadModules(files);
    }
    return emit.call(loadEntry, args);
  };

  const { emit: emitError } = loadEntryError;
  loadEntryError.emit = async (args: LoadEntryArgs) => {
    const refused = page().failures.get(fileUrl(args.remoteInfo.entry));
    if (refused) {
      throw refused;
    }
    // Whoever tries again asks for another URL, of which no module was loaded ahead.
    return isModule(args.remoteInfo) ? undefined : emitError.call(loadEntryError, args);
  };
}

const isModule = ({ type }: RemoteInfo) => type === 'module' || type === 'esm';
