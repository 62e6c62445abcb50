import type { BridgeOptions } from '../options/index.js';

/** Whether the user wants the bridge's router; `auto` follows package.json. */
export type RouterMode = 'on' | 'off' | 'auto';

/** Reads the option `bridge` (`false` is short for `{ enableBridgeRouter: false }`), whose shape Rust checks, in upstream's order: `enableBridgeRouter` goes before `disableAlias`. */
export function readRouterMode(bridge: unknown): RouterMode {
  if (bridge === false) return 'off';
  const { enableBridgeRouter, disableAlias } = (bridge ?? {}) as BridgeOptions;
  if (enableBridgeRouter === true) return 'on';
  return enableBridgeRouter === false || disableAlias === true ? 'off' : 'auto';
}
