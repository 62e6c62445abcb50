import { isThenable } from '../thenable';
import { awaited } from './failed-containers';
import { sharingTimeout } from './faults/remote-timeout';
import { withTimeout } from './faults/with-timeout';
import { initExternal } from './init-external';
import { createInitializeByInstance } from './initialize-by-instance';
import { reportContainer } from './report-containers';
import type { InitializeSharing, WebpackRequire } from './types';

/**
 * Creates `__webpack_require__.I`. Upstream initialises the scope and the remotes of the instance. Containers that the instance
 * doesn't load only join the scopes they are configured with; upstream would initialise each of them with every scope.
 */
export function createInitializeSharing(require: WebpackRequire): InitializeSharing {
  const initTokens: Record<string, unknown> = {};
  const initializeByInstance = createInitializeByInstance(require, initTokens);
  const initializing: Record<string, Map<string, unknown>> = {};

  const initExternals = (scope: string, initScope: unknown[]): Promise<unknown> => {
    const stages = require.initializeSharingData?.scopeToSharingDataMapping[scope] ?? [];
    initializing[scope] = initializing[scope] ?? new Map();
    const initialized = initializing[scope];
    // A hot update may have added some.
    const added = stages.filter((stage): stage is string => typeof stage === 'string' && !initialized.has(stage));
    for (const id of added) {
      // Marked first: a container may call `I` from its `init`, and must not be initialised twice.
      initialized.set(id, undefined);
    }
    for (const id of added) {
      const initializing = initExternal(require, id, scope, initScope, (error, container) =>
        // What a remote module waits for is told of as its failure.
        awaited.has(Object(container)) ? undefined : reportSharing(require, id, error),
      );
      // A slow container must not delay what others share.
      initialized.set(
        id,
        isThenable(initializing) ? withTimeout(sharingTimeout, '', () => initializing).catch(() => {}) : undefined,
      );
    }
    return Promise.all(Array.from(initialized.values()));
  };

  return (shareScopeName, initScopeOrNone) => {
    const initScope = initScopeOrNone || [];
    // Circular containers call `I` again for a scope that is being initialised, and must not wait for themselves.
    const isInitializing = (scope: string) => initTokens[scope] !== undefined && initScope.includes(initTokens[scope]);
    const names = Array.isArray(shareScopeName) ? shareScopeName : [shareScopeName];
    const scopes = names.filter((scope) => !isInitializing(scope));
    const byInstance = initializeByInstance(shareScopeName, initScope);
    const initialized = scopes.map((scope) => initExternals(scope, initScope));
    return Promise.all([byInstance, ...initialized]).then(() => true);
  };
}

/** Tells runtime plugins of a container that could not take part. */
function reportSharing(require: WebpackRequire, module: string, error: unknown): Promise<unknown> {
  const { remotesLoadingData, federation } = require;
  const rows = Object.values(remotesLoadingData?.moduleIdToRemoteDataMapping ?? {});
  const id = rows.find(({ externalModuleId }) => externalModuleId === module)?.remoteName ?? module;
  const info = federation.bundlerRuntimeOptions.remotes.remoteInfos[id]?.[0];
  return reportContainer(require, info, { id, error, lifecycle: 'beforeLoadShare', from: 'runtime' });
}
