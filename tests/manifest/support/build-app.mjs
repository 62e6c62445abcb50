// Builds one app of the example with its own config, in a process of its own.
// node build-app.mjs --app dashboard --out <folder> --report <file> [--cache <folder>]
// First, so that the bundler starts with the binding that carries the plugin.
import 'fedpack';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { appFolder } from '@acme/workspace/scripts/apps.mjs';
import { createRsbuild, loadConfig, mergeRsbuildConfig } from '@rsbuild/core';

const { app, out, report, cache } = parseArgs({
  options: Object.fromEntries(['app', 'out', 'report', 'cache'].map((name) => [name, { type: 'string' }])),
}).values;

const cwd = appFolder(app);
const { content } = await loadConfig({ cwd, command: 'build' });
const rsbuild = await createRsbuild({
  cwd,
  config: mergeRsbuildConfig(content, {
    mode: 'production',
    logLevel: 'error',
    output: { distPath: { root: out } },
    performance: cache ? { buildCache: { cacheDirectory: cache } } : {},
  }),
});
rsbuild.onAfterBuild(async ({ stats }) => {
  const json = stats.toJson({ all: false, chunks: true, chunkRelations: true, chunkModules: true, chunkModulesSpace: Number.POSITIVE_INFINITY, modulesSpace: Number.POSITIVE_INFINITY, ids: true, cachedModules: true, dependentModules: true, orphanModules: true, nestedModules:true, nestedModulesSpace: Number.POSITIVE_INFINITY, runtimeModules:true, excludeModules: false, modules: true, groupModulesByCacheStatus: false, groupModulesByType: false, groupModulesByLayer:false,groupModulesByPath:false,groupModulesByExtension:false,groupModulesByAttributes:false });
  await writeFile(report, JSON.stringify(json));
});
const { close } = await rsbuild.build();
await close();
