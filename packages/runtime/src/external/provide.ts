/**
 * The runtime plugin that `experiments.provideExternalRuntime` adds: it puts the runtime core of this build where builds with
 * `externalRuntime` look for it, fedpack's and upstream's.
 */
import * as core from '@module-federation/runtime-core';
import type { CorePage } from './page-core';

interface BeforeInitArgs {
  options: { name: string };
  origin: { version: string };
}

export default () => ({
  name: 'fedpack-provide-runtime-core',
  beforeInit<T extends BeforeInitArgs>(args: T): T {
    const page = core.Global as unknown as CorePage;
    const { name } = args.options;
    const { version } = args.origin;
    const { _FEDERATION_RUNTIME_CORE: provided, _FEDERATION_RUNTIME_CORE_FROM: from } = page;
    if (provided && from && (from.name !== name || from.version !== version)) {
      console.warn(
        `[ Federation Runtime ] "${from.name}" provides its runtime core (${from.version}) on this page already; that of "${name}" ` +
          `(${version}) is not used. Set experiments.provideExternalRuntime in one host of a page.`,
      );
      return args;
    }
    page._FEDERATION_RUNTIME_CORE = core;
    page._FEDERATION_RUNTIME_CORE_FROM = { version, name };
    return args;
  },
});
