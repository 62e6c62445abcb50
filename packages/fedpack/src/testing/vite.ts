import { join } from 'node:path';
import type { TestingOptions } from './options.js';
import { createResolver, type Resolver } from './resolver.js';

/** The part of Vite's plugin context that is used. */
interface Context {
  resolve(request: string, importer: string, options: { skipSelf: boolean }): Promise<{ id: string } | null>;
}

/** A plugin of Vite, and so of Vitest. */
export interface RemotesForVite {
  name: string;
  enforce: 'pre';
  config(): Promise<{ resolve: { dedupe: string[] } }>;
  resolveId(this: unknown, request: string, importer: string | undefined): Promise<string | undefined>;
  load(id: string): string | undefined;
}

/** Ids with a zero byte are of no other plugin. */
const STUB = '\0fedpack-stub:';

/**
 * Resolves imports of remotes in Vitest, and in whatever else Vite builds. Put it into `plugins` of `vitest.config`.
 */
export function remotesForVite(options: TestingOptions = {}): RemotesForVite {
  let resolver: Promise<Resolver> | undefined;
  const stubs = new Map<string, string>();
  const get = () => {
    resolver ??= createResolver(options);
    return resolver;
  };
  return {
    name: 'fedpack-testing',
    enforce: 'pre',
    async config() {
      return { resolve: { dedupe: (await get()).shared } };
    },
    async resolveId(request, importer) {
      if (request.startsWith('\0')) return undefined;
      const found = await (await get()).resolve(request, importer?.replace(/\?.*$/s, ''));
      if (!found) return undefined;
      if ('text' in found) {
        const id = `${STUB}${request}`;
        stubs.set(id, found.text);
        return id;
      }
      const { request: replacement, folder } = found;
      const resolved = await (this as Context).resolve(replacement, join(folder, 'package.json'), { skipSelf: true });
      return resolved?.id;
    },
    load: (id) => stubs.get(id),
  };
}
