import type { Command } from 'commander';
import type { LockOptions } from './lock/index.js';

/** `fedpack lock`. */
export function register(program: Command): void {
  program
    .command('lock')
    .description('Records what the remotes of each app promise in their current manifests.')
    .argument('[alias...]', 'the remotes to record (default: all)')
    .option('--check', 'show what would change without writing it; exit with 1 if anything would')
    .option('--cwd <folder>', 'the workspace, or the folder of an app', '.')
    .addHelpText('after', '\nExample:\n  fedpack lock --check')
    .action(async (aliases: string[], options: LockOptions) => {
      const { lock } = await import('./lock/index.js');
      process.exitCode = await lock(aliases, options);
    });
}
