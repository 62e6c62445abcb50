/** The runtime that plugins for Fast Refresh bring along. With its extension, the alias that leads here doesn't match. */
declare module 'react-refresh/runtime.js' {
  const runtime: import('./page').RefreshRuntime;
  export = runtime;
}

/** An alias of `@rsbuild/core/dist/client/hmr.js`. */
declare module 'fedpack-rsbuild-client' {
  /** What is empty is taken from the address of the page. */
  export interface ClientConfig {
    protocol?: string;
    host?: string;
    port?: string | number;
  }

  export type Init = (
    token: string,
    config: ClientConfig,
    serverHost: string,
    serverPort: number,
    base: unknown,
    liveReload: unknown,
    browserLogs: unknown,
    logLevel: unknown,
    resolveUrl?: (url: string) => string,
  ) => void;

  export const init: Init;
  export const registerOverlay: (...given: unknown[]) => void;
}
