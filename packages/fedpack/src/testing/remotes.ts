/** What tests import to have remotes known to `loadRemote`. A plugin of `fedpack/testing` puts the real module in the place of this one. */
throw new Error(
  'fedpack/testing/remotes: add remotesForVite() or remotesForRsbuild() of fedpack/testing to the plugins of the tests',
);

export {};
