import { type Command, Option } from 'commander';
import { DEFAULT_PATH } from '../dev/session.js';
import type { DevOptions } from './dev/options.js';
import { list } from './dev/options.js';

/** `fedpack dev`. */
export function register(program: Command): void {
  program
    .command('dev')
    .description('Starts the development servers of the apps that you work on, and of those that they need.')
    .argument('[app...]', 'the apps to work on: by folder, package or container (default: that of the folder, or all)')
    .addOption(
      // Without a description of the default, help shows `[]`, which tells nobody anything.
      new Option('--with <apps>', 'start these as well; separated by commas, repeatable')
        .argParser(list)
        .default([], 'none'),
    )
    .option('--rest <url>', 'start only these apps; other remotes are where this version config says (URL or file)')
    .option('--inside <url>', 'the address of a deployed shell that these apps are to be opened in')
    .option('--sandbox', 'serve a page with what each of these apps exposes (Rsbuild)')
    .option('--remotes-path <path>', 'the path at which pages ask for the version config', DEFAULT_PATH)
    .option('--script <name>', 'the script of package.json that starts an app', 'dev')
    .option('--cwd <folder>', 'a folder of the workspace', '.')
    .addHelpText('after', '\nExample:\n  fedpack dev shell --with dashboard --rest https://app.example/remotes.json')
    .action(async (apps: string[], options: DevOptions) => {
      const { dev } = await import('./dev/index.js');
      process.exitCode = await dev(apps, options);
    });
}
