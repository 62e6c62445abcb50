import type { Command } from 'commander';
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
    .option('--name <name>', 'name in the federation (default: the one in package.json)')
    .addOption(repeatable('--expose <file>', 'module to expose, such as ./Cart=./src/Cart.tsx; repeatable'))
    .addOption(
      repeatable(
        '--remote-url <url>',
        'remote to load, such as cart@http://localhost:3001/mf-manifest.json; repeatable',
      ),
    )
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
