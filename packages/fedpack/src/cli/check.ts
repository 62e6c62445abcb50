import { type Command, Option } from 'commander';
import type { CheckOptions } from './check/options.js';
import { FORMATS } from './report/index.js';

/** `fedpack check`. */
export function register(program: Command): void {
  program
    .command('check')
    .description('Finds where the federated apps of a workspace have drifted apart.')
    .argument('[folder]', 'the workspace, or a folder in it', '.')
    .addOption(new Option('--format <format>', 'how the report is written').choices(FORMATS).default('table'))
    .option('--remote <url>', 'compare with a deployed manifest too: URL or file; may be repeated', collect, [])
    .option('--fix', 'write the ranges that can only be meant one way, after showing what changes')
    .option('--dry-run', 'with --fix: show what would change, and write nothing')
    .option('--cwd <folder>', 'the folder that [folder] and --remote are relative to', '.')
    .addHelpText('after', '\nExample:\n  fedpack check --format github')
    .action(async (folder: string, options: CheckOptions) => {
      const { check } = await import('./check/index.js');
      process.exitCode = await check(folder, options);
    });
}

function collect(value: string, previous: string[]): string[] {
  return [...previous, value];
}
