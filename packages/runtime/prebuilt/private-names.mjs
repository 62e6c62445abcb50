/**
 * Properties of our modules that only our modules read, so that a prebuilt runtime can shorten them. Not those that copies of the runtime
 * read from each other, and none that upstream, a bundler or an application knows.
 */
export const privateNames = [
  'addToHostSnapshot',
  'createRemotesSetup',
  'createSharesSetup',
  'createState',
  'currentFactory',
  'emitError',
  'emitLoaded',
  'emitRegistered',
  'findRegistered',
  'initFor',
  'installInitial',
  'lastPlugins',
  'loadAddedModules',
  'passGetScope',
  'resetLoading',
  'running',
  'setGetScope',
  'skipCircular',
  'slots',
  'takeGetScope',
  'told',
  'upstream',
  'useFirst',
  'useOwn',
  'useRegistered',
  'waitForSharing',
  'wrapFactory',
];
