import type { Compiler } from '@rspack/core';
import { checkBindingVersion } from '../check-versions.js';
import { FedpackError } from '../error.js';
import { foreignBindingMessage, restartNotice } from './advice.js';
import { bindingVersion, ownBinding } from './detect.js';
import type { NativeBinding } from './native.js';
import { packageManagerOf } from './package-manager.js';
import { processFacts, restart, restartObstacle } from './restart.js';

/**
 * The binding that Rspack runs with, which must be fedpack's. Where it is not, the command is started again with it.
 *
 * @throws FedpackError that says what to add to package.json, where a restart is not possible or is turned off
 */
export function ensureBinding(compiler: Compiler): NativeBinding {
  const native = ownBinding(compiler);
  if (native) {
    checkBindingVersion(native.EXPECTED_RSPACK_CORE_VERSION, bindingVersion());
    return native;
  }
  const manager = packageManagerOf(compiler.context);
  const obstacle = restartObstacle(processFacts());
  if (obstacle) throw new FedpackError(foreignBindingMessage(manager, obstacle));
  return restart(restartNotice(manager));
}
