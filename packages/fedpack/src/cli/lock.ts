import type { Command } from 'commander';
import type { LockOptions } from './lock/index.js';

/** `fedpack lock`. */
export function register(program: Command): void {
  program
    .command('lock')
    .description('Writes down what the remotes of each app promise, as their manifests say it now.')
    .argument('[alias...]', 'the remotes to look at; all of them unless given')
    .option('--check', 'write nothing, show what would change, and end with 1 if something would')
    .option('--cwd <folder>', 'the workspace, or the folder of an app', '.')
    .addHelpText('after', '\nExample:\n  fedpack lock --check')
    .action(async (aliases: string[], options: LockOptions) => {
      const { lock } = await import('./lock/index.js');
      process.exitCode = await lock(aliases, options);
    });
}
