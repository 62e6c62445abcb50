/** Where the parts of the overlay are. */
export interface OverlayFiles {
  /** The runtime plugin. */
  plugin: string;
  /** What stands for `WebSocket` in a client, and the loader that puts it there. */
  socket: string;
  loader: string;
  /** What stands for Rsbuild's overlay. */
  rsbuild: string;
  /** What has errors shown that nothing catches. */
  uncaught: string;
}

/** The overlay of a development server, whose place ours takes. */
export interface Taken {
  /** Whether the user has turned it off. */
  isOff?: boolean;
  /** The module that opens the connection to the server; undefined where the server's overlay stays. */
  client?: string;
  /** What the overlay leaves out: `no-errors`, `no-warnings`. */
  settings?: string[];
}
