import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { serveWorkspace, type Workspace } from '@acme/workspace/serve.mjs';

export type Mode = 'production' | 'development';

const names = ['shell', 'dashboard', 'settings', 'analytics', 'design-system'];
const firstPort = 21_000;

/** Serves the workspace for one worker, on ports that no other worker tries. */
export function startWorkspace(mode: Mode, worker: number): Promise<Workspace> {
  const ports = Object.fromEntries(names.map((name, index) => [name, firstPort + worker * 500 + index * 10]));
  return mode === 'production' ? serveWorkspace({ mode, ports }) : startDevelopment(ports);
}

/** The dev servers get a process of their own, as they would have on a developer's machine. */
async function startDevelopment(ports: Record<string, number>): Promise<Workspace> {
  const script = createRequire(import.meta.url).resolve('@acme/workspace/dev.mjs');
  const wanted = Object.entries(ports).flatMap(([name, port]) => [`--${name}`, String(port)]);
  const child = fork(script, wanted, {
    env: { ...process.env, NODE_ENV: 'development' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const exit = once(child, 'exit');
  const ready = once(child, 'message');
  const [message] = await Promise.race([
    ready,
    exit.then(([code]) => Promise.reject(new Error(`the dev servers ended with ${code}`))),
  ]);
  const unsupported = () => Promise.reject(new Error('dev servers are started and stopped together'));
  return {
    urls: (message as { urls: Record<string, string> }).urls,
    start: unsupported,
    stop: unsupported,
    close: async () => {
      child.disconnect();
      await exit;
    },
  };
}
