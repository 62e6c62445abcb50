import type { WebpackRequire } from '../../embed/types';

/** Sets `__webpack_require__.S` to the share scopes of the instance, once there is one. */
export function attachShareScopeMap(require: WebpackRequire): void {
  const { federation } = require;
  if (require.S && federation.instance?.shareScopeMap && !federation.hasAttachShareScopeMap) {
    require.S = federation.instance.shareScopeMap as Record<string, unknown>;
    federation.hasAttachShareScopeMap = true;
  }
}
