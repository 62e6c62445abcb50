import type { Compiler } from '@rspack/core';
import { FedpackError } from '../error.js';
import { createResolve } from '../runtime/files.js';
import { baseAlias, routerAliases } from './aliases.js';
import { dependenciesOf } from './dependencies.js';
import { BRIDGE, type Bridge, findBridge } from './package.js';
import { findRouter, type Router } from './router.js';
import { readRouterMode } from './router-mode.js';
import { refuseSharedRouter } from './shared.js';

const OFF = 'or set `bridge: { enableBridgeRouter: false }`.';

/**
 * Puts the router of `@module-federation/bridge-react` in the place of React Router, so that an application that a host mounts
 * below a route looks for its pages there. On by itself where package.json names the bridge, as with
 * `@module-federation/enhanced`. The user's own aliases come first.
 *
 * The aliases are upstream's. Its plugin for them is not used: it looks for packages in the folder that the command was started
 * in, finds no bridge that npm has put at the root of a workspace, and fails with React Router 7 where only `react-router-dom` is
 * installed.
 *
 * @throws FedpackError when the router is asked for, or due, and can't be had; the message says what to do
 */
export function prepareBridge(compiler: Compiler, options: Record<string, unknown>): void {
  const { context } = compiler;
  const { resolve } = compiler.options;
  const mode = readRouterMode(options.bridge);
  const dependencies = dependenciesOf(context);
  if (mode !== 'on' && !dependencies.includes(BRIDGE)) return;
  // Files by the paths that the build has them by: of the module with the bridge's context there must be one.
  const find = createResolve(compiler, resolve.symlinks);
  const bridge = findBridge(find, context);
  if (!bridge) {
    // Listed, not installed: who imports it learns that from the build.
    if (mode !== 'on') return;
    throw new FedpackError(
      `bridge.enableBridgeRouter: ${BRIDGE} is not to be found from ${context}: install it, or take the option out.`,
    );
  }
  const user = resolve.alias || {};
  const router = mode === 'off' ? undefined : findRouter(find, context, dependencies, user);
  if (mode === 'on' && !router) {
    throw new FedpackError(
      `bridge.enableBridgeRouter: there is no React Router to be found from ${context}: install react-router-dom, ${OFF}`,
    );
  }
  resolve.alias = { ...(router ? withRouter(bridge, router, options) : baseAlias(bridge)), ...user };
}

function withRouter(bridge: Bridge, router: Router, options: Record<string, unknown>): Record<string, string> {
  refuseSharedRouter(options.shared, router, OFF);
  const aliases = routerAliases(bridge, router);
  if (aliases) return aliases;
  throw new FedpackError(
    `${BRIDGE} ${bridge.version} has no router for React Router ${router.version}: install versions that fit, ${OFF}`,
  );
}
