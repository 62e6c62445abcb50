import { expectationOf } from './expected-files';
import { fetchVerified } from './fetch-verified';
import { requireHash } from './guard-elements';
import { integrityError } from './integrity-error';
import type { ElementArgs, Instance, Remote } from './types';

/** Checks what an instance loads with its hooks: elements that plugins may replace, and files that they fetch. */
export function guardHooks({ loaderHook }: Instance): void {
  const { createScript, createLink, fetch: fetchHook } = loaderHook.lifecycle;
  for (const hook of [createScript, createLink]) {
    const { emit } = hook;
    hook.emit = (args: ElementArgs) => {
      const expectation = expectationOf(args.url);
      if (!expectation) {
        const remote = args.remoteInfo?.name ?? '';
        throw integrityError({ file: args.url, remote, reason: 'no manifest of a remote lists a hash of it.' });
      }
      const result = emit.call(hook, args) as { script?: unknown; link?: unknown } | undefined;
      // A plugin's element may load the file from elsewhere.
      for (const element of typeof document === 'undefined' ? [] : [result, result?.script, result?.link]) {
        if (element instanceof HTMLScriptElement || element instanceof HTMLLinkElement) {
          requireHash(element, expectation);
        }
      }
      return result;
    };
  }

  const { emit } = fetchHook;
  // In Node, chunks are loaded with this hook. Requests of manifests have a remote.
  fetchHook.emit = async (url: string, init?: object, remote?: Remote, context?: object) => {
    const hooked = () => emit.call(fetchHook, url, init, remote, context);
    const expectation = remote ? undefined : expectationOf(url);
    if (!expectation) {
      return hooked();
    }
    return fetchVerified(url, expectation, async () => {
      const response = await hooked();
      return response instanceof Response ? response : fetch(url, init);
    });
  };
}
