import { availableParallelism } from 'node:os';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { execa } from 'execa';
import { Listr } from 'listr2';
import { appFolder, apps } from './scripts/apps.mjs';

/**
 * Builds every app, and every release of those that keep several, each in a process of its own.
 * @returns {Promise<void>} rejects with the output of the build that failed
 */
export async function buildWorkspace() {
  const builds = apps.flatMap(({ name, releases }) =>
    releases.length > 0 ? releases.map((release) => ({ name, release })) : [{ name, release: '' }],
  );
  const tasks = builds.map(({ name, release }) => ({
    title: `Build ${name} ${release}`.trim(),
    task: () =>
      execa('rsbuild', ['build', '--log-level', 'error'], {
        cwd: appFolder(name),
        preferLocal: true,
        env: { NODE_ENV: 'production', ...(release && { RELEASE: release }) },
      }),
  }));
  await new Listr(tasks, {
    // A build uses more than one thread by itself.
    concurrent: Math.max(1, Math.floor(availableParallelism() / 2)),
    renderer: 'default',
    fallbackRenderer: 'simple',
  }).run();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWorkspace();
