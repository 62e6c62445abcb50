import { join } from 'node:path';
import { installDependencies } from './install.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';

const FOLDER = join(root, 'docs');
const RSPRESS = join(FOLDER, 'node_modules/@rspress/core/bin/rspress.js');

/**
 * Runs Rspress on `docs/`. The site has dependencies of its own, with Rspack's own binding in them, so that nobody has to
 * compile ours to write documentation.
 *
 * @param {'dev' | 'build'} command
 */
export async function runSite(command) {
  const install = () => run(['npm', 'ci', '--no-audit', '--no-fund'], { cwd: FOLDER });
  await installDependencies({ folder: FOLDER, install });
  // Rspress lets dead links pass in development.
  const env = { NODE_ENV: command === 'build' ? 'production' : 'development' };
  await run([process.execPath, RSPRESS, command], { cwd: FOLDER, env });
}
