declare global {
  interface Window { __APP__: { version: string } }
  var __DEV__: boolean;
}
export const dev: boolean = globalThis.__DEV__;
