/** The runtime that plugins for Fast Refresh bring along. With its extension, the alias that leads here doesn't match. */
declare module 'react-refresh/runtime.js' {
  const runtime: import('./page').RefreshRuntime;
  export = runtime;
}
