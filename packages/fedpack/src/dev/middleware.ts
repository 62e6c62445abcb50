import type { DevSession } from './session.js';

interface Request {
  url?: string | undefined;
}

interface Response {
  setHeader(name: string, value: string): unknown;
  end(text: string): unknown;
}

/** What development servers call for each request. */
export type Middleware = (request: Request, response: Response, next: (error?: unknown) => void) => void;

/** Answers the path that pages ask for their remotes, whatever file lies there. */
export function serveVersions({ path, versions }: DevSession): Middleware {
  const body = JSON.stringify(versions);
  return ({ url = '' }, response, next) => {
    if (url.split(/[?#]/, 1)[0] !== path) return next();
    response.setHeader('Content-Type', 'application/json');
    response.setHeader('Cache-Control', 'no-store');
    response.end(body);
  };
}
