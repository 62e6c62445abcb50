/** All hooks of the upstream runtime. */
const HOOKS = [
  ...['beforeInit', 'init', 'beforeInitContainer', 'initContainer'],
  ...['beforeRegisterShare', 'afterRegisterShare', 'afterResolve', 'beforeLoadShare', 'loadShare', 'afterLoadShare'],
  ...['errorLoadShare', 'resolveShare', 'initContainerShareScopeMap'],
  ...['beforeRegisterRemote', 'registerRemote', 'beforeRequest', 'afterMatchRemote', 'onLoad', 'afterLoadRemote'],
  ...['handlePreloadModule', 'errorLoadRemote', 'beforePreloadRemote', 'generatePreloadAssets', 'afterPreloadRemote'],
  ...['loadEntry', 'getModuleInfo', 'createScript', 'createLink', 'fetch', 'loadEntryError', 'afterLoadEntry'],
  ...['beforeInitRemote', 'afterInitRemote', 'beforeGetExpose', 'afterGetExpose', 'beforeExecuteFactory'],
  ...['afterExecuteFactory', 'getModuleFactory', 'beforeLoadRemoteSnapshot', 'loadSnapshot', 'loadRemoteSnapshot'],
  ...['afterLoadSnapshot', 'beforeLoadManifest', 'afterLoadManifest'],
];

interface Federation {
  __GLOBAL_PLUGIN__: object[];
}

/**
 * Listens to all hooks of the instances that are made from now on, as a tool on the page does.
 *
 * @param log is told each call: the hook, and what it was called with, by name
 */
export function listen(log: (line: string) => void): void {
  const federation = (globalThis as unknown as { __FEDERATION__: Federation }).__FEDERATION__;
  const called = (hook: string) => (given: unknown) => {
    const isObject = typeof given === 'object' && given !== null;
    const entries = isObject ? Object.entries(given).filter(([, value]) => value !== undefined) : [[typeof given]];
    const names = entries.map(([name]) => name).sort();
    log(`${hook}(${names.join(', ')})`);
  };
  const hooks = Object.fromEntries(HOOKS.map((hook) => [hook, called(hook)]));
  federation.__GLOBAL_PLUGIN__.push({ name: 'listener', ...hooks });
}
