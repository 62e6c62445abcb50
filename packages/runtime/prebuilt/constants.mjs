/**
 * The constants that a build defines for the runtime, and that upstream's code asks for by name. A prebuilt runtime takes them in
 * this order, as it may get into a build without being compiled; `src/prebuilt/constants.ts` is compiled in its stead.
 */
export const constants = [
  'FEDERATION_BUILD_IDENTIFIER',
  'FEDERATION_DEBUG',
  'FEDERATION_ALLOW_NEW_FUNCTION',
  'ENV_TARGET',
  'FEDERATION_REMOTE_TIMEOUT',
];
