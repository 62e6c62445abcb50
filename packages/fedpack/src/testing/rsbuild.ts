import { join } from 'node:path';
import type { RsbuildPlugin, RsbuildPluginAPI, Rspack } from '@rsbuild/core';
import { RSBUILD_PLUGIN_MODULE_FEDERATION_NAME } from '../rsbuild/names.js';
import { keptInside } from './externals.js';
import type { TestingOptions } from './options.js';
import { createResolver, type Resolver } from './resolver.js';

const NAME = 'fedpack-testing';

/**
 * Resolves imports of remotes in Rstest, in Storybook's builder, and in whatever else Rsbuild builds. Put it into `plugins`. It takes the place
 * of `pluginModuleFederation`, also of one in the app's own configuration, which Storybook's builder reads.
 */
export function remotesForRsbuild(options: TestingOptions = {}): RsbuildPlugin {
  return { name: NAME, remove: [RSBUILD_PLUGIN_MODULE_FEDERATION_NAME], setup: (api) => setup(api, options) };
}

function setup(api: RsbuildPluginAPI, options: TestingOptions): void {
  let resolver: Promise<Resolver> | undefined;
  const get = () => {
    resolver ??= createResolver(options);
    return resolver;
  };
  api.modifyRsbuildConfig(async (config, { mergeRsbuildConfig }) =>
    mergeRsbuildConfig(config, { resolve: { dedupe: (await get()).shared } }),
  );
  api.onBeforeCreateCompiler({
    order: 'post',
    handler: async ({ bundlerConfigs }) => {
      const found = await get();
      for (const config of bundlerConfigs) {
        config.plugins = [...(config.plugins ?? []), replacing(found)];
        config.externals = keptInside(config.externals, found) as Rspack.Externals;
      }
    },
  });
}

/** Puts what stands for a remote's module in its place, before it is looked for. */
function replacing({ resolve, folder }: Resolver): Rspack.RspackPluginInstance {
  return {
    name: NAME,
    apply(compiler) {
      // A text gets a place in the app: what it imports is found, and left to Node, as for the app's own files.
      const texts = new compiler.rspack.experiments.VirtualModulesPlugin();
      texts.apply(compiler);
      compiler.hooks.normalModuleFactory.tap(NAME, ({ hooks }) => {
        hooks.beforeResolve.tapPromise(NAME, async (data) => {
          const found = await resolve(data.request, data.contextInfo.issuer || undefined);
          if (!found) return undefined;
          if ('text' in found) {
            const file = join(folder, `.${NAME}`, `${encodeURIComponent(data.request).replaceAll('%', '_')}.js`);
            texts.writeModule(file, found.text);
            data.request = file;
          } else {
            data.request = found.request;
            data.context = found.folder;
          }
          return undefined;
        });
      });
    },
  };
}
