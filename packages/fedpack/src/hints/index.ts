import { withHints } from '@fedpack/runtime/html';
import type { Compilation, Compiler } from '@rspack/core';
import type { ManifestSource } from '../binding/native-types.js';
import { hasExposes } from '../has-exposes.js';
import { PLUGIN_NAME } from '../identity.js';
import { warnOfRoutes } from './check-routes.js';
import { type HtmlData, htmlHooks } from './html-hooks.js';
import { immutableManifests } from './immutable-manifests.js';
import { loadAlwaysImported } from './load-parser.js';
import { ownCopies } from './own-copies.js';
import { ownFiles } from './own-files.js';
import { entriesOf } from './page-entries.js';
import { type PageHints, pageHints, routeHints } from './page-hints.js';
import { needsOf } from './page-needs.js';
import { type Answers, findRemotes, type Remotes } from './remotes.js';
import { routeModule } from './route-module.js';
import { type HintSettings, hintSettings } from './settings.js';

/** After plugins that change the HTML, whose links aren't added again. */
const STAGE = 1000;

/**
 * Writes early hints into the HTML that a build makes: links to what its pages load in any case, and data by which a page finds what the
 * route loads at which it is opened.
 *
 * @param options the plugin's, not checked yet
 * @param answers what the remotes have answered; undefined where the build asks none
 * @param sources where the manifests of the remotes in the options are, once these are complete
 */
export function prepareHints(
  compiler: Compiler,
  options: Record<string, unknown>,
  answers: Answers | undefined,
  sources: () => readonly ManifestSource[],
): void {
  const settings = hintSettings(options);
  if (!settings) return;
  compiler.hooks.thisCompilation.tap(PLUGIN_NAME, (compilation) => {
    const isDevelopment = compiler.watching !== undefined && compiler.options.mode !== 'production';
    if (isDevelopment && !settings.development) return;
    const hooks = htmlHooks(compiler, compilation);
    if (hooks.length === 0) return;
    // They are asked while modules are built.
    const remotes = findRemotes(compiler, options, settings, answers, sources);
    for (const hook of hooks) {
      hook.tapPromise({ name: PLUGIN_NAME, stage: STAGE }, async (data) =>
        addHints(data, compilation, settings, await remotes, options),
      );
    }
    if (settings.routes.size === 0) return;
    warnOfRoutes(compilation, settings, remotes);
    addRouteModule(compilation, options);
  });
}

async function addHints(
  data: HtmlData,
  compilation: Compilation,
  settings: HintSettings,
  { host, registered }: Remotes,
  options: Record<string, unknown>,
): Promise<HtmlData> {
  const page = entriesOf(data, compilation);
  if (!page) return data;
  const needs = needsOf(compilation, page.entries, await loadAlwaysImported());
  const copies = ownCopies(compilation);
  const listed = ({ chunks, remotes }: PageHints) => [
    ...ownFiles(chunks, page.prefix, compilation.compiler),
    ...remotes,
  ];
  const routes = [...settings.routes].map(
    ([path, modules]) => [path, listed(routeHints(modules, needs, copies, host, registered))] as const,
  );
  data.html = withHints(data.html, {
    hints: listed(pageHints(needs, copies, host)),
    beforeScripts: page.isInline,
    manifestData: immutableManifests(compilation.compiler, options, host.remotes),
    ...(settings.origin && { origin: settings.origin }),
    routes: Object.fromEntries(routes.filter(([, hints]) => hints.length > 0)),
  });
  return data;
}

/** A container isn't what starts a page. */
function addRouteModule(compilation: Compilation, options: Record<string, unknown>): void {
  const container = hasExposes(options) ? options.name : undefined;
  compilation.hooks.additionalTreeRuntimeRequirements.tap(PLUGIN_NAME, (chunk) => {
    if (chunk.name !== container || chunk.name === undefined) {
      compilation.addRuntimeModule(chunk, routeModule(compilation.compiler));
    }
  });
}
