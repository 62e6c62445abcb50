import { type Command, Option } from 'commander';
import { type DiffFormat, FORMATS } from './diff/formats.js';

/** `fedpack diff`. */
export function register(program: Command): void {
  program
    .command('diff')
    .description('Shows what changed between two manifests, and whether it breaks consumers.')
    .argument('<old>', 'a manifest: file, URL, or entry of a lock file (fedpack.lock#alias)')
    .argument('<new>', 'the manifest to compare it with, in any of these forms')
    .addOption(new Option('--format <format>', 'format of the changes').choices(FORMATS).default('table'))
    .addHelpText(
      'after',
      '\nExits with 0 if nothing breaks, 1 if something does, 2 if the two cannot be compared.\n\n' +
        'Example:\n  fedpack diff https://cdn.example/mf-manifest.json dist/mf-manifest.json',
    )
    .action(async (before: string, after: string, options: { format: DiffFormat }) => {
      const { diff } = await import('./diff/index.js');
      process.exitCode = await diff(before, after, options.format);
    });
}
