/** What a loader is called with. */
interface LoaderContext {
  getOptions(): { request: string };
}

/** A loader that has the client of a development server use our `WebSocket`. Line numbers stay. */
export default function socketLoader(this: LoaderContext, source: string): string {
  const { request } = this.getOptions();
  return `import { WebSocket } from ${JSON.stringify(request)}; ${source}`;
}
