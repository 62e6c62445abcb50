import type { Compiler } from '@rspack/core';
import type { LockedRemote, ManifestSource } from '../binding/native-types.js';
import type { RemoteAnswer } from '../contract/manifest-fetcher.js';
import { contractSettings } from '../contract/settings.js';
import { enforcesIntegrity, pinsReleases } from '../runtime/integrity.js';
import { askManifests } from './ask-manifests.js';
import type { RouteRemotes } from './check-routes.js';
import type { Host } from './host.js';
import { type KnownRemote, knownRemotes } from './known-remotes.js';
import { lockedRemotes, withLocked } from './locked-remotes.js';
import { registeredRemotes } from './registered-remotes.js';
import type { HintSettings } from './settings.js';
import { isEager, singletonOf } from './shared-names.js';

/** What the remotes of the options have answered. */
export type Answers = () => Promise<readonly RemoteAnswer[]>;

/** The host with the remotes in its options, and all that its routes may name. */
export interface Remotes extends RouteRemotes {
  host: Host;
  /** Those that pages register and routes name. */
  registered: readonly KnownRemote[];
}

/**
 * Finds out what a build knows of remotes.
 *
 * @param options the plugin's, not checked yet
 * @param answers undefined where the build asks no remotes
 * @param findSources where the manifests of the remotes in the options are
 */
export async function findRemotes(
  { context }: Compiler,
  options: Record<string, unknown>,
  settings: HintSettings,
  answers: Answers | undefined,
  findSources: () => readonly ManifestSource[],
): Promise<Remotes> {
  const sources = findSources();
  const contract = contractSettings(options);
  const { timeout } = contract;
  // Who checks no contracts wants no requests, but for those that were asked for.
  const wanted = answers || !settings.isExplicit ? [] : sources.flatMap(hasManifest);
  const known = answers
    ? await answeredRemotes(answers, lockedRemotes(contract, context), pinsReleases(options))
    : await askManifests(wanted, context, timeout);
  const aliases = sources.map(({ alias }) => alias);
  const modules = [...settings.routes.values()].flat();
  const { asked: registered, unasked, hasOthers } = await registeredRemotes(options, context, modules, aliases);
  const host = hostOf(options, known, sources.length !== known.length);
  return { host, registered, sources, known: [...known, ...registered, ...unasked], hasOthers };
}

/** The lock is read before a build may write it. */
async function answeredRemotes(answers: Answers, locked: Promise<LockedRemote[]>, isPinned: boolean) {
  return withLocked(knownRemotes(await answers()), await locked, isPinned);
}

const hasManifest = ({ alias, manifest }: ManifestSource) => (manifest === null ? [] : { alias, manifest });

function hostOf(options: Record<string, unknown>, remotes: Host['remotes'], hasOthers: boolean): Host {
  const { name, shared, shareScope, shareStrategy } = options;
  return {
    name: typeof name === 'string' ? name : '',
    comparesVersions: shareStrategy !== 'loaded-first',
    integrity: enforcesIntegrity(options),
    singletonOf: (request) => (shareScope === undefined ? singletonOf(shared, request) : undefined),
    isEager: (request) => isEager(shared, request),
    remotes,
    hasOthers,
  };
}
