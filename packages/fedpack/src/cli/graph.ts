import { type Command, Option } from 'commander';
import { FORMATS, type GraphOptions } from './graph/options.js';

/** `fedpack graph`. */
export function register(program: Command): void {
  program
    .command('graph')
    .description('Draws the federation: apps, who consumes what, shared versions and their conflicts.')
    .argument('[folder]', 'the workspace, or a folder in it', '.')
    .addOption(new Option('--format <format>', 'what is written').choices(FORMATS).default('html'))
    .option('--out <file>', 'where to; unless given, federation.html for html and standard output for the rest')
    .option('--remote <url>', 'take in a deployed manifest too: URL or file; may be repeated', collect, [])
    .option('--only-deployed', 'look at the manifests of --remote alone, not at the workspace')
    .option('--cwd <folder>', 'the folder that [folder] and --remote are relative to', '.')
    .addHelpText('after', '\nExample:\n  fedpack graph --format mermaid --out docs/federation.mmd')
    .action(async (folder: string, options: GraphOptions) => {
      const { graph } = await import('./graph/index.js');
      process.exitCode = await graph(folder, options);
    });
}

function collect(value: string, previous: string[]): string[] {
  return [...previous, value];
}
