import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { LoadAnswer, LoadTask, Question, Reply } from './protocol.js';

/** Configurations that are worth a process of their own: starting one takes as long as loading some. */
const TASKS_PER_PROCESS = 8;

/** Milliseconds for one configuration. */
const TIME_LIMIT = 60_000;

/** In the package it is a file of its own; in the sources it is what that is made of. */
const CHILD = fileURLToPath(
  import.meta.url.endsWith('.ts')
    ? new URL('./child.ts', import.meta.url)
    : new URL('./load-config.js', import.meta.url),
);

/**
 * Loads configurations in other processes, so that a configuration which ends its process, prints or never returns concerns
 * itself alone.
 *
 * @param done called after each, with how many are done
 * @returns the answers, in the order of the tasks
 */
export async function loadAll(tasks: readonly LoadTask[], done: (count: number) => void): Promise<LoadAnswer[]> {
  const answers: LoadAnswer[] = [];
  const queue = tasks.entries();
  let count = 0;
  const worker = async () => {
    let child: ChildProcess | undefined;
    for (const [index, task] of queue) {
      if (!child || !isAlive(child)) child = start();
      answers[index] = await ask(child, task);
      done(++count);
    }
    child?.kill('SIGKILL');
  };
  const size = Math.min(availableParallelism(), Math.ceil(tasks.length / TASKS_PER_PROCESS));
  await Promise.all(Array.from({ length: size }, worker));
  return answers;
}

function isAlive({ connected, exitCode, signalCode }: ChildProcess): boolean {
  return connected && exitCode === null && signalCode === null;
}

function start(): ChildProcess {
  return fork(CHILD, {
    // Output of configurations goes to stderr: it is not part of the report.
    stdio: ['ignore', 2, 2, 'ipc'],
    env: { ...process.env, NODE_ENV: process.env.NODE_ENV || 'production' },
  });
}

function ask(child: ChildProcess, task: LoadTask): Promise<LoadAnswer> {
  const id = randomUUID();
  return new Promise((resolve) => {
    const end = (answer: LoadAnswer) => {
      clearTimeout(timer);
      child.off('message', onMessage).off('exit', onExit).off('error', onError);
      resolve(answer);
    };
    const onMessage = (message: unknown) => {
      const reply = message as Partial<Reply> | null;
      if (reply?.id === id && reply.answer) end(reply.answer);
    };
    const onExit = (code: number | null, signal: string | null) =>
      end({ problem: `it ended the process (${signal ?? `exit code ${code}`})` });
    const onError = (error: Error) => end({ problem: error.message });
    const timer = setTimeout(() => {
      child.disconnect();
      child.kill('SIGKILL');
      end({ problem: `it took longer than ${TIME_LIMIT / 1000} s` });
    }, TIME_LIMIT);
    child.on('message', onMessage).on('exit', onExit).on('error', onError);
    child.send({ id, task } satisfies Question);
  });
}
