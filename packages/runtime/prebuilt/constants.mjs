/**
 * The constants that a build defines for the runtime. Upstream's code uses them by name. A prebuilt runtime takes them as arguments in
 * this order, as a build may embed it without compiling it. The build compiles `src/prebuilt/constants.ts` instead.
 */
export const constants = [
  'FEDERATION_BUILD_IDENTIFIER',
  'FEDERATION_DEBUG',
  'ENV_TARGET',
  'FEDERATION_REMOTE_TIMEOUT',
  'FEDERATION_LOAD_ADDED',
];
