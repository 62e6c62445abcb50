import { type Command, Option } from 'commander';
import { FORMATS, type GraphOptions } from './graph/options.js';
import { repeatable } from './repeatable.js';

/** `fedpack graph`. */
export function register(program: Command): void {
  program
    .command('graph')
    .description('Draws the federation: apps, their imports, shared versions and conflicts.')
    .argument('[folder]', 'the workspace, or a folder in it', '.')
    .addOption(new Option('--format <format>', 'format of the graph').choices(FORMATS).default('html'))
    .option('--out <file>', 'output file (default: federation.html for html, standard output otherwise)')
    .addOption(repeatable('--remote <url>', 'also include a deployed manifest (URL or file); repeatable'))
    .option('--only-deployed', 'use only the manifests of --remote, not the workspace')
    .option('--cwd <folder>', 'folder that [folder] and --remote are relative to', '.')
    .addHelpText('after', '\nExample:\n  fedpack graph --format mermaid --out docs/federation.mmd')
    .action(async (folder: string, options: GraphOptions) => {
      const { graph } = await import('./graph/index.js');
      process.exitCode = await graph(folder, options);
    });
}
