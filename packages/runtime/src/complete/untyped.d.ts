/** The complete runtime, built from `src/prebuilt/complete.ts`. */
declare module '@fedpack/runtime/prebuilt/any.complete' {
  const create: (
    ...constants: unknown[]
  ) => typeof import('../prebuilt/complete') | typeof import('../prebuilt/complete.manifests');
  export default create;
}
