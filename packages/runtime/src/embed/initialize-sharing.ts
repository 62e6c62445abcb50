import { isThenable } from '../thenable';
import { within } from './faults/deadline';
import { joinTimeout } from './faults/remote-timeout';
import { createFilling } from './filling';
import { joinContainer } from './outside-container';
import type { InitializeSharing, WebpackRequire } from './types';

/**
 * Makes `__webpack_require__.I`: the upstream runtime fills the scope, and the containers that it does not load itself join
 * the scopes that they are configured with. (It would tell each of them of every scope.)
 */
export function createInitializeSharing(require: WebpackRequire): InitializeSharing {
  const initTokens: Record<string, unknown> = {};
  const fill = createFilling(require, initTokens);
  const joining: Record<string, Map<string, unknown>> = {};

  const join = (scope: string, initScope: unknown[]): Promise<unknown> => {
    const stages = require.initializeSharingData?.scopeToSharingDataMapping[scope] ?? [];
    joining[scope] = joining[scope] ?? new Map();
    const joined = joining[scope];
    // A hot update may have brought more of them.
    const added = stages.filter((stage): stage is string => typeof stage === 'string' && !joined.has(stage));
    for (const id of added) {
      // A container may ask while it is told, and must not be told again.
      joined.set(id, undefined);
    }
    for (const id of added) {
      const joining = joinContainer(require, id, scope, initScope);
      // One that is slow must not hold up what the others share.
      joined.set(id, isThenable(joining) ? within(joinTimeout, '', () => joining).catch(() => {}) : undefined);
    }
    return Promise.all(Array.from(joined.values()));
  };

  return (shareScopeName, given) => {
    const initScope = given || [];
    // Containers in a circle ask again for the scopes that they are being told of, and must not wait for themselves.
    const isOnTheWay = (scope: string) => initTokens[scope] !== undefined && initScope.includes(initTokens[scope]);
    const names = Array.isArray(shareScopeName) ? shareScopeName : [shareScopeName];
    const scopes = names.filter((scope) => !isOnTheWay(scope));
    const filled = fill(shareScopeName, initScope);
    const joined = scopes.map((scope) => join(scope, initScope));
    return Promise.all([filled, ...joined]).then(() => true);
  };
}
