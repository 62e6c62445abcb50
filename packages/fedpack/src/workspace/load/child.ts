/**
 * The process that loads configurations: they change the working folder and the environment, print, and may end the process.
 * One after another is loaded, each in its own folder, and answered over the channel.
 */
import { preferOwnBinding } from '../../binding/prefer.js';
import type { LoadAnswer, LoadTask } from './protocol.js';
import { reasonOf } from './reason.js';

preferOwnBinding();

const environment = { ...process.env };

/** Tasks run in the order in which they come. */
let last: Promise<void> = Promise.resolve();
process.on('message', (task: LoadTask) => {
  last = last.then(async () => {
    const answer = await load(task);
    process.send?.(answer);
  });
});

// What a configuration leaves running and fails later concerns nobody: it has been answered.
process.on('unhandledRejection', () => {});

async function load(task: LoadTask): Promise<LoadAnswer> {
  try {
    restore(task.folder);
    if (task.tool === 'rsbuild') return { loaded: await (await import('./rsbuild.js')).loadRsbuild(task) };
    if (task.tool === 'rspack') return { loaded: await (await import('./rspack.js')).loadRspack(task) };
    return { settings: await (await import('./settings.js')).loadSettings(task) };
  } catch (error) {
    return { problem: reasonOf(error, task.tool) };
  }
}

/** Takes back what the configuration before has set. */
function restore(folder: string): void {
  process.chdir(folder);
  process.exitCode = undefined;
  for (const key of Object.keys(process.env)) if (!(key in environment)) delete process.env[key];
  Object.assign(process.env, environment);
}
