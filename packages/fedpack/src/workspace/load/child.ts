/**
 * The process that loads configurations: they change the working folder and the environment, print, and may end the process.
 * One after another is loaded, each in its own folder, and answered over the channel.
 */
import { preferOwnBinding } from '../../binding/prefer.js';
import type { LoadAnswer, LoadTask, Question, Reply } from './protocol.js';
import { reasonOf } from './reason.js';

preferOwnBinding();

const environment = { ...process.env };

/** A configuration may take the function away, or put its own there. */
const send = process.send?.bind(process);

/** Tasks run in the order in which they come. */
let last: Promise<void> = Promise.resolve();
process.on('message', ({ id, task }: Question) => {
  last = last.then(async () => {
    const answer = await load(task);
    send?.({ id, answer } satisfies Reply);
  });
});

// Of what configurations print nothing may be read any more, as behind `| head`.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});

// Work that a configuration leaves running may fail later: the answer has been sent by then.
process.on('unhandledRejection', () => {});

async function load(task: LoadTask): Promise<LoadAnswer> {
  try {
    restore(task.folder);
    if (task.tool === 'rsbuild') return { loaded: await (await import('./rsbuild.js')).loadRsbuild(task) };
    if (task.tool === 'rspack') return { loaded: await (await import('./rspack.js')).loadRspack(task) };
    if (task.tool === 'federation') return { loaded: await (await import('./federation.js')).loadFederation(task) };
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
