import { fetchEntry, LOADS_ENTRIES, type NodeEntries } from '../node-entry/fetch';
import { loadNodeEntry } from '../node-entry/load';
import { type Expectation, expectationOf, fileUrl, page } from './expected-files';
import { fetchVerified } from './fetch-verified';
import { integrityError } from './integrity-error';
import { preloadModules } from './preload-modules';
import type { TrustedManifests } from './trusted-manifests';
import type { Instance, LoadEntryArgs, RemoteInfo } from './types';

type LoadEntry = NonNullable<Instance['remoteHandler']['hooks']['lifecycle']['loadEntry']>;

/** Makes an instance load only entries that have a hash, in ways that check it. */
export function guardEntries(instance: Instance, loadEntry: LoadEntry, manifests: TrustedManifests): void {
  const { loadEntryError, createScript } = instance.loaderHook.lifecycle;
  (instance as NodeEntries)[LOADS_ENTRIES] = true;
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
      const loaded = await emit.call(loadEntry, args);
      if (!loaded && isModule(remoteInfo)) {
        throw integrityError({ file: entry, remote: name, reason: 'in Node, hashes of ES modules are not checked.' });
      }
      const read = (url: string) => fetchVerified(url, expectation, () => fetchEntry(instance, url, name));
      return loaded || loadNodeEntry(createScript, args, read);
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
