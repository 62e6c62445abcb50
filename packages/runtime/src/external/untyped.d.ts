/** What a runtime adds to the core of the page, built from `src/prebuilt/external.ts` and `external.none.ts`. */
declare module '@fedpack/runtime/prebuilt/external' {
  const create: (
    core: import('./page-core').RuntimeCore,
    ...constants: unknown[]
  ) => typeof import('../prebuilt/external');
  export default create;
}
declare module '@fedpack/runtime/prebuilt/external.none' {
  const create: (
    core: import('./page-core').RuntimeCore,
    ...constants: unknown[]
  ) => typeof import('../prebuilt/external.none');
  export default create;
}
