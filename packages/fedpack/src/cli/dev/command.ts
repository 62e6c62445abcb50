import { type Agent, resolveCommand } from 'package-manager-detector';
import { type DevSession, SESSION_VARIABLE, writeSession } from '../../dev/session.js';

/**
 * The command that starts an app: its own script, with the port as the command lines of Rsbuild and Rspack take it.
 *
 * @param agent the package manager of the workspace
 */
export function commandFor(agent: Agent, script: string, port: number): [string, ...string[]] {
  const args = ['--port', String(port)];
  const found = resolveCommand(agent, 'run', [script, ...args]);
  return found ? [found.command, ...found.args] : ['npm', 'run', script, '--', ...args];
}

/** What an app's environment has beside that of this process. */
export interface EnvironmentOptions {
  session: DevSession;
  port: number;
  /** Whether its lines are shown in colours. */
  hasColor: boolean;
  /** The binding that this program prefers; which one an app uses is its own business. */
  ownBinding: string;
}

/** The environment of an app. Scripts that take no `--port` may read `PORT`. */
export function environmentFor(
  env: NodeJS.ProcessEnv,
  { session, port, hasColor, ownBinding }: EnvironmentOptions,
): NodeJS.ProcessEnv {
  const { RSPACK_BINDING, ...others } = env;
  return {
    ...others,
    ...(RSPACK_BINDING !== undefined && RSPACK_BINDING !== ownBinding && { RSPACK_BINDING }),
    ...(hasColor && { FORCE_COLOR: env.FORCE_COLOR ?? '1' }),
    PORT: String(port),
    [SESSION_VARIABLE]: writeSession(session),
  };
}
