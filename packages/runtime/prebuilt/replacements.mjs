/** Modules of upstream, below `node_modules/@module-federation`, and their replacements, below `src/slim/core`. */
const ALWAYS = {
  'runtime-core/dist/global.js': 'global.ts',
  'runtime-core/dist/utils/context.js': 'context.ts',
  'runtime-core/dist/utils/logger.js': 'logger.ts',
  'runtime-core/dist/utils/share.js': 'share.ts',
  'runtime-core/dist/utils/semver/index.js': 'semver.ts',
  'runtime-core/dist/utils/manifest.js': 'match-remote.ts',
  'runtime-core/dist/utils/hooks/syncHook.js': 'hooks/sync-hook.ts',
  'runtime-core/dist/utils/hooks/asyncHook.js': 'hooks/async-hook.ts',
  'runtime-core/dist/utils/hooks/syncWaterfallHook.js': 'hooks/sync-waterfall-hook.ts',
  'runtime-core/dist/utils/hooks/asyncWaterfallHooks.js': 'hooks/async-waterfall-hook.ts',
};

const NO_REMOTES = {
  'runtime-core/dist/shared/index.js': 'shared-handler.ts',
  'runtime-core/dist/remote/disabled.js': 'no-remotes.ts',
  'error-codes/dist/desc.mjs': 'descriptions.ts',
};

const NO_SHARES = { 'runtime-core/dist/shared/disabled.js': 'no-shares.ts' };

const REMOTES = {
  'runtime-core/dist/shared/index.js': 'shared-with-remotes.ts',
  'sdk/dist/dom.js': 'dom.ts',
  'error-codes/dist/desc.mjs': 'descriptions-with-remotes.ts',
  'runtime-core/dist/remote/index.js': 'remote-handler.ts',
  'runtime-core/dist/utils/load.js': 'load.ts',
  'runtime-core/dist/utils/tool.js': 'tool.ts',
};

const MANIFESTS = {
  'sdk/dist/generateSnapshotFromManifest.js': 'generate-snapshot.ts',
  'runtime-core/dist/plugins/snapshot/SnapshotHandler.js': 'snapshot-handler.ts',
  'runtime-core/dist/plugins/generate-preload-assets.js': 'generate-preload-assets.ts',
  'runtime-core/dist/utils/preload.js': 'preload.ts',
};

const NO_MANIFESTS = {
  'runtime-core/dist/plugins/snapshot/SnapshotHandler.js': 'no-manifests.ts',
  'runtime-core/dist/utils/preload.js': 'no-preload.ts',
};

const WEB = { 'sdk/dist/env.js': 'web-env.ts', 'sdk/dist/node.js': 'no-node.ts' };

/**
 * Returns the replacements of a variant.
 *
 * @param {import('./variants.mjs').Variant} variant
 * @returns {Record<string, string>}
 */
export const replacementsOf = ({ onPageCore, ...variant }) => (onPageCore ? {} : replacements(variant));

const replacements = ({ name, remotes, target }) => ({
  ...ALWAYS,
  ...(remotes === 'none' ? NO_REMOTES : REMOTES),
  ...(name.endsWith('.unshared') && NO_SHARES),
  ...(remotes === 'scripts' && NO_MANIFESTS),
  ...((remotes === 'manifests' || remotes === 'containers') && MANIFESTS),
  ...(target === 'web' && WEB),
});
