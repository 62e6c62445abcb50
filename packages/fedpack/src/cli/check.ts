import { type Command, Option } from 'commander';
import type { CheckOptions } from './check/options.js';
import { repeatable } from './repeatable.js';
import { FORMATS } from './report/index.js';

/** `fedpack check`. */
export function register(program: Command): void {
  program
    .command('check')
    .description('Finds where the federated apps of a workspace disagree.')
    .argument('[folder]', 'the workspace, or a folder in it', '.')
    .addOption(new Option('--format <format>', 'format of the report').choices(FORMATS).default('table'))
    .addOption(repeatable('--remote <url>', 'also compare with a deployed manifest (URL or file); repeatable'))
    .option('--types', 'also fetch the types of remotes, and type-check each app against them')
    .option('--fix', 'fix the ranges that have only one possible fix, after showing the changes')
    .option('--dry-run', 'with --fix: show the changes without writing them')
    .option('--cwd <folder>', 'folder that [folder] and --remote are relative to', '.')
    .addHelpText('after', '\nExample:\n  fedpack check --format github')
    .action(async (folder: string, options: CheckOptions) => {
      const { check } = await import('./check/index.js');
      process.exitCode = await check(folder, options);
    });
}
