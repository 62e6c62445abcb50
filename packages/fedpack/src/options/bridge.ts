/** The router bridge of `@module-federation/bridge-react`. */
export interface BridgeOptions {
  /** Hands the route's basename to a bridged application. */
  enableBridgeRouter?: boolean;
  /** @deprecated Use `enableBridgeRouter: false`. */
  disableAlias?: boolean;
}
