import type { Command } from 'commander';
import type { InitOptions } from '../init/options.js';

/** `fedpack init`. */
export function register(program: Command): void {
  program
    .command('init')
    .description('Makes a host or a remote of an Rsbuild or Rspack project.')
    .argument('[folder]', 'the project', '.')
    .option('--host', 'load modules of remotes')
    .option('--remote', 'expose modules to hosts')
    .option('--name <name>', 'name in the federation (default: from package.json)')
    .option('--expose <file>', 'module to expose, such as ./Cart=./src/Cart.tsx; repeatable', collect, [])
    .option(
      '--remote-url <url>',
      'remote to load, such as cart@http://localhost:3001/mf-manifest.json; repeatable',
      collect,
      [],
    )
    .option('--migrate', 'move from @module-federation/enhanced or @module-federation/rsbuild-plugin')
    .option('--yes', 'ask nothing')
    .option('--dry-run', 'show the changes without writing them')
    .option('--no-install', 'leave the installation of packages to you')
    .addHelpText('after', '\nExample:\n  fedpack init --remote --name cart --expose ./src/Cart.tsx')
    .action(async (folder: string, options: InitOptions) => {
      const { init } = await import('../init/index.js');
      process.exitCode = await init(folder, options);
    });
}

function collect(value: string, previous: string[]): string[] {
  return [...previous, value];
}
