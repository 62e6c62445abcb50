// The types of what the remote exposes.

declare module 'remote/Counter' {
  const Counter: import('react').ComponentType<{ start?: number }>;
  export default Counter;
}
