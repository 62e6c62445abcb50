import { type Command, Option } from 'commander';
import { FORMATS, type TypesOptions } from './types/options.js';

/** `fedpack types`. */
export function register(program: Command): void {
  program
    .command('types')
    .description('Fetches the types that the remotes of each app publish.')
    .argument('[alias...]', 'the remotes to fetch types of (default: all)')
    .addOption(new Option('--format <format>', 'format of the result').choices(FORMATS).default('text'))
    .option('--strict', 'exit with 1 if the types of a remote cannot be fetched')
    .option('--cwd <folder>', 'the workspace, or the folder of an app', '.')
    .addHelpText('after', '\nExample:\n  fedpack types --strict')
    .action(async (aliases: string[], options: TypesOptions) => {
      const { types } = await import('./types/index.js');
      process.exitCode = await types(aliases, options);
    });
}
