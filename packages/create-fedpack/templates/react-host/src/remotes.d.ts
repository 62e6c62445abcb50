// What the modules of the remote are until it publishes their types: then these are in @mf-types.

declare module 'remote/*' {
  const Counter: import('react').ComponentType<{ start?: number }>;
  export default Counter;
}
