import type { Compiler } from '@rspack/core';
import { endWithSession } from './end-with-session.js';
import { type Middleware, serveVersions } from './middleware.js';
import type { DevSession } from './session.js';

/** The part of `devServer` that is changed. */
interface DevServer {
  setupMiddlewares?(middlewares: unknown[], server: unknown): unknown[];
}

interface Item {
  name: string;
  middleware: Middleware;
}

/** Lets `rspack serve` answer with the remotes of a development session. It reads `devServer` when the compiler is there already. */
export function serveVersionsWithRspack({ options }: Compiler, session: DevSession | undefined): void {
  if (!session || (options.devServer as unknown) === false) return;
  options.devServer ??= {};
  const devServer = options.devServer as DevServer;
  const { setupMiddlewares } = devServer;
  const own: Item = { name: 'fedpack-dev', middleware: serveVersions(session) };
  devServer.setupMiddlewares = (middlewares, server) => {
    endWithSession();
    return [own, ...(setupMiddlewares ? setupMiddlewares.call(devServer, middlewares, server) : middlewares)];
  };
}
