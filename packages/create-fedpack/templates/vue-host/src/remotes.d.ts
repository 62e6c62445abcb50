// The types of what the remote exposes.

declare module 'remote/Counter' {
  const Counter: import('vue').DefineComponent<{ start?: number }>;
  export default Counter;
}
