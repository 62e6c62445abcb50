/** `fedpack dev`: runs the development servers of the apps that somebody works on, in one terminal. */
import { join } from 'node:path';
import { type Agent, detect, getUserAgent } from 'package-manager-detector';
import { loaderPath } from '../../binding/prefer.js';
import { SANDBOX } from '../../dev/sandbox/name.js';
import { printable } from '../../remote/printable.js';
import { createColors, hasColors } from '../colors.js';
import { commandFor, environmentFor } from './command.js';
import type { DevOptions } from './options.js';
import { makePlan, type Plan } from './plan.js';
import { AppRunner } from './run-apps.js';
import { RunningApp } from './running-app.js';
import { pageOf } from './versions.js';
import { createView } from './view.js';

/**
 * Runs the apps until they are ended.
 *
 * @param names of the apps to work on
 * @returns the exit code
 * @throws FedpackError where there is no such app, or it can't be started
 */
export async function dev(names: readonly string[], options: DevOptions): Promise<number> {
  const plan = await makePlan(names, options);
  const { root, ports, session, deployed } = plan;
  const hasColor = hasColors(process.stdout);
  const view = createView(
    [...ports.keys()].map(({ name }) => name),
    createColors(hasColor),
    (line) => process.stdout.write(`${line}\n`),
  );
  const agent = (await detect({ cwd: root }))?.agent ?? (getUserAgent() as Agent | null) ?? 'npm';
  const apps = [...ports].map(([app, port]): RunningApp => {
    const running: RunningApp = new RunningApp(app, port, {
      command: commandFor(agent, options.script, port),
      cwd: join(root, app.folder),
      env: environmentFor(process.env, { session, port, hasColor, ownBinding: loaderPath() }),
      onLine: (line) => view.line(app.name, line),
      onState: (state, why) => runner.changed(running, state, why),
    });
    return running;
  });
  const urlOf = ({ app, port }: RunningApp) => pageOf(app, port);
  const runner = new AppRunner({ apps, view, urlOf, deployed, notes: notesOf(plan) });
  for (const [{ name, server }, port] of ports) {
    if ((server.port ?? port) !== port) view.say(`${name} gets port ${port}: ${server.port} is taken`);
  }
  return runner.run();
}

/** What is said below the addresses of the apps. */
function notesOf({ ports, session, inside, local }: Plan): string[] {
  const galleries = [...ports].filter(([{ containers }]) =>
    containers.some(({ name }) => session.galleries.includes(name)),
  );
  return [
    ...galleries.map(([app, port]) => printable(`what ${app.name} exposes: ${pageOf(app, port)}${SANDBOX}`)),
    ...(Object.keys(session.versions).length > 0
      ? [`each app serves the addresses of the remotes at ${session.path}`]
      : []),
    ...(inside ? inside.urls(local).map((url) => printable(`in ${inside.origin}: ${url}`)) : []),
  ];
}
