import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };

/** fedpack's own version. */
export const VERSION: string = manifest.version;

/** The one version of `@rspack/core` that the binding fits. */
export const RSPACK_VERSION: string = manifest.peerDependencies['@rspack/core'];

/** The version of `@rsbuild/core` that takes this Rspack: the first of them. */
export const RSBUILD_VERSION: string = manifest.peerDependencies['@rsbuild/core'].replace('~', '');

/** Resolves what fedpack depends on from fedpack's own folder, whatever the application has installed. */
export const ownRequire: NodeJS.Require = createRequire(import.meta.url);

/** The folder that fedpack's dependencies are seen from. */
export const OWN_FOLDER: string = dirname(fileURLToPath(import.meta.url));

/** The name of `@module-federation/rspack`'s plugin, by which other tools know a Module Federation plugin. */
export const PLUGIN_NAME = 'RspackModuleFederationPlugin';

/** Marks fedpack's own plugins, which are called as Rspack's are. Both builds of this package know it. */
export const OWN: unique symbol = Symbol.for('fedpack.plugin');

/** Where the command line finds the options of a plugin that is in a configuration, whichever build it is of. */
export const OPTIONS: unique symbol = Symbol.for('fedpack.options');
