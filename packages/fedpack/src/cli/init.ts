import type { Command } from 'commander';
import { OFFERED } from '../init/offered.js';
import type { InitOptions } from '../init/options.js';
import { repeatable } from './repeatable.js';

/** `fedpack init`. */
export function register(program: Command): void {
  program
    .command('init')
    .description('Turns an Rsbuild or Rspack project into a host or a remote.')
    .argument('[folder]', 'the project', '.')
    .option('--host', 'load modules of remotes')
    .option('--remote', 'expose modules to hosts')
    .option(OFFERED.name.flag, OFFERED.name.help)
    .addOption(repeatable(OFFERED.exposes.flag, OFFERED.exposes.help))
    .addOption(repeatable(OFFERED.remotes.flag, OFFERED.remotes.help))
    .option('--migrate', 'move from @module-federation/enhanced or @module-federation/rsbuild-plugin')
    .option('--yes', 'ask nothing')
    .option('--dry-run', 'show the changes without writing them')
    .option('--no-install', 'do not install packages')
    .addHelpText('after', '\nExample:\n  fedpack init --remote --name cart --expose ./src/Cart.tsx')
    .action(async (folder: string, options: InitOptions) => {
      const { init } = await import('../init/index.js');
      process.exitCode = await init(folder, options);
    });
}
