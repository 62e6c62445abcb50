// Builds one app of the example with its own config. It is a program, as every build deserves a process of its own:
// node build-app.mjs --app dashboard --out <folder> --report <file> [--cache <folder>]
// First, so that the bundler starts with the binding that carries the plugin.
import 'fedpack';
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { appFolder } from '@acme/workspace/scripts/apps.mjs';
import { createRsbuild, loadConfig, mergeRsbuildConfig } from '@rsbuild/core';

const { values } = parseArgs({
  options: {
    app: { type: 'string' },
    out: { type: 'string' },
    report: { type: 'string' },
    cache: { type: 'string' },
  },
});

const cwd = appFolder(values.app);
const { content } = await loadConfig({ cwd, command: 'build' });
const rsbuild = await createRsbuild({
  cwd,
  config: mergeRsbuildConfig(content, {
    mode: 'production',
    logLevel: 'error',
    output: { distPath: { root: values.out } },
    performance: values.cache ? { buildCache: { cacheDirectory: values.cache } } : {},
  }),
});
rsbuild.onAfterBuild(({ stats }) => writeFile(values.report, JSON.stringify(reportOf(stats))));
const { close } = await rsbuild.build();
await close();

/** @returns {import('./build.mjs').Report} */
function reportOf(stats) {
  const all = Number.POSITIVE_INFINITY;
  const { modules, chunks } = stats.toJson({
    all: false,
    ids: true,
    modules: true,
    modulesSpace: all,
    chunks: true,
    chunkRelations: true,
    chunkModules: true,
    chunkModulesSpace: all,
    cachedModules: true,
    dependentModules: true,
    orphanModules: true,
    groupModulesByAttributes: false,
    groupModulesByCacheStatus: false,
    groupModulesByExtension: false,
    groupModulesByLayer: false,
    groupModulesByPath: false,
    groupModulesByType: false,
  });
  return {
    built: modules.filter((module) => module.built).map((module) => module.name),
    chunks: chunks.map(({ id, names, files, children, siblings, modules }) => ({
      id,
      names,
      files,
      children,
      siblings,
      modules: modules.map((module) => module.name),
    })),
  };
}
