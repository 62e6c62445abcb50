/** Replaces `desc.mjs` of upstream's error codes in builds without remotes: the errors that can occur there. */
export const runtimeDescMap: Record<string, string> = {
  'RUNTIME-005': 'Invalid loadShareSync function call from bundler runtime',
  'RUNTIME-006': 'Invalid loadShareSync function call from runtime',
  'RUNTIME-009': 'Please call createInstance first.',
  'RUNTIME-010':
    'The name option cannot be changed after initialization. If you want to create a new instance with a different name, please use "createInstance" api.',
};
