// Written by `npm run options` from packages/fedpack/schema/options.schema.json.

/** Options that have no effect, and what happens instead. `*` stands for a key of the user. */
export const IGNORED_OPTIONS: Readonly<Record<string, string>> = {
  'shared.*.shareStrategy': 'The strategy belongs to the whole runtime: set `shareStrategy` of the plugin.',
  'shared.*.treeShaking': 'A shared module is provided with all of its exports.',
  'shared.*.treeShakingMode': 'A shared module is provided with all of its exports.',
  'shared.*.independentShareFileName': 'A shared module is provided with all of its exports.',
  async: 'Entries wait for what they import by themselves: see `experiments.asyncStartup`.',
  dataPrefetch: 'Data of remote components is fetched when they ask for it.',
  'dts.generateTypes.compileInChildProcess': 'Types are never made on the main thread.',
  'dts.generateTypes.deleteTsConfig': 'It is kept below `node_modules/.cache`.',
  'dts.extraOptions': 'They are meant for upstream’s `implementation`.',
  'dts.implementation': 'fedpack makes and fetches types itself.',
  virtualRuntimeEntry: 'The runtime needs no file on the disk.',
  treeShakingDir: 'A shared module is provided with all of its exports.',
  injectTreeShakingUsedExports: 'A shared module is provided with all of its exports.',
  treeShakingSharedPlugins: 'A shared module is provided with all of its exports.',
  treeShakingSharedExcludePlugins: 'A shared module is provided with all of its exports.',
};

/** The same for the second argument of `pluginModuleFederation`. */
export const IGNORED_RSBUILD_OPTIONS: Readonly<Record<string, string>> = {
  ssr: 'Give each environment a plugin of its own.',
  ssrDir: 'Give each environment a plugin of its own.',
};
