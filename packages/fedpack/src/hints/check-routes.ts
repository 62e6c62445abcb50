import type { Compilation } from '@rspack/core';
import type { ManifestSource } from '../binding/native-types.js';
import { checkRoutes } from '../binding/tools.js';
import { PLUGIN_NAME } from '../identity.js';
import { printable } from '../remote/printable.js';
import { exposesOf, type KnownRemote } from './known-remotes.js';
import type { HintSettings } from './settings.js';

/** The remotes that routes may name. */
export interface RouteRemotes {
  /** Those of the options, with their manifests or without. */
  sources: readonly ManifestSource[];
  /** All whose manifests may be known: of the options, and registered when a page starts. */
  known: readonly KnownRemote[];
  /** Whether pages may register others. */
  hasOthers: boolean;
}

/** Warns of modules of routes that don't exist. */
export function warnOfRoutes(compilation: Compilation, { routes }: HintSettings, remotes: Promise<RouteRemotes>): void {
  compilation.hooks.processAssets.tapPromise(PLUGIN_NAME, async () => {
    const { WebpackError } = compilation.compiler.webpack;
    for (const text of routeProblems(routes, await remotes)) compilation.warnings.push(new WebpackError(text));
  });
}

function routeProblems(routes: HintSettings['routes'], { sources, known, hasOthers }: RouteRemotes): string[] {
  const aliases = new Set([...sources, ...known].map(({ alias }) => alias));
  const remotes = [...aliases].map((alias) => {
    const source = sources.find((each) => each.alias === alias);
    const manifest = known.find((each) => each.alias === alias)?.manifest;
    return { alias, hasManifest: source?.manifest !== null, exposes: manifest ? exposesOf(manifest) : null };
  });
  const given = Object.fromEntries([...routes].map(([path, modules]) => [path, [...modules]]));
  const answer = checkRoutes({ routes: given, remotes, hasOthers });
  const texts = 'problem' in answer ? [answer.problem] : answer.diagnostics.map(({ text }) => text);
  return texts.map((text) => text.split('\n').map(printable).join('\n'));
}
