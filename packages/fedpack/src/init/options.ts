/** The options of `fedpack init`. */
export interface InitOptions {
  /** Becomes a host. */
  host?: boolean;
  /** Becomes a remote. */
  remote?: boolean;
  /** The container's name. */
  name?: string;
  /** `./Cart=./src/Cart.tsx`, or the file alone. */
  expose: string[];
  /** `cart@https://…`, or the URL alone. */
  remoteUrl: string[];
  /** Asks nothing. */
  yes?: boolean;
  /** Shows what would change, and writes nothing. */
  dryRun?: boolean;
  /** Whether packages are installed afterwards. */
  install: boolean;
  /** Moves from the plugins of `@module-federation`. */
  migrate?: boolean;
}
