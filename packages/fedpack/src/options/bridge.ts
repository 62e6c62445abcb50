/** How `@module-federation/bridge-react` has to do with React Router. */
export interface BridgeOptions {
  /**
   * Puts the bridge's router in the place of React Router, so that an application finds its pages below the route that a host
   * mounts it at. On where package.json has the bridge among its dependencies, for development too.
   */
  enableBridgeRouter?: boolean;
  /** @deprecated Use `enableBridgeRouter: false`. */
  disableAlias?: boolean;
}
