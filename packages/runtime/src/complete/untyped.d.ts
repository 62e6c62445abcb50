/** The complete runtime, built from `src/prebuilt/complete.ts`. */
declare module '@fedpack/runtime/prebuilt/any.complete' {
  const create: (...constants: unknown[]) => import('./made').Complete;
  export default create;
}
/** Built from `src/complete/made.ts`; where it is imported by name, it is the one module of the build. */
declare module '@fedpack/runtime/complete/made' {
  export * from './made';
}
