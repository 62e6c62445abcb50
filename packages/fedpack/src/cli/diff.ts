import { type Command, Option } from 'commander';
import { FORMATS } from './diff/formats.js';
import type { DiffOptions } from './diff/options.js';

/** `fedpack diff`. */
export function register(program: Command): void {
  program
    .command('diff')
    .description('Shows what changed between two manifests, and whether it breaks consumers.')
    .argument('<old>', 'a manifest: file, URL, or entry of a lock file (fedpack.lock#alias)')
    .argument('<new>', 'the manifest to compare it with, in any of these forms')
    .addOption(new Option('--format <format>', 'format of the changes').choices(FORMATS).default('table'))
    .option('--types', 'also type-check the apps here that use the remote against the types of both')
    .option('--cwd <folder>', 'with --types: the workspace, or the folder of an app', '.')
    .addHelpText(
      'after',
      '\nExits with 0 if nothing breaks, 1 if something does, 2 if the two cannot be compared.\n\n' +
        'Example:\n  fedpack diff https://cdn.example/mf-manifest.json dist/mf-manifest.json',
    )
    .action(async (before: string, after: string, options: DiffOptions) => {
      const { diff } = await import('./diff/index.js');
      process.exitCode = await diff(before, after, options);
    });
}
