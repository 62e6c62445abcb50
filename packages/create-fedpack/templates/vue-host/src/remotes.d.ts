// What the modules of the remote are until it publishes their types: then these are in @mf-types.

declare module 'remote/*' {
  const Counter: import('vue').DefineComponent<{ start?: number }>;
  export default Counter;
}
