import { pageNonce } from '../../csp/nonce';
import { type Expectation, fileUrl, page } from './expected-files';
import { requireHash } from './guard-elements';
import { integrityError } from './integrity-error';

/**
 * Loads all scripts of a remote that consists of ES modules, without running them: `import()` takes no hash, and what a page has loaded
 * is what it gets.
 *
 * @throws IntegrityError if one differs
 */
export async function preloadModules(files: [url: string, expectation: Expectation][]): Promise<void> {
  const supports = document.createElement('link').relList?.supports?.('modulepreload');
  const loads = files
    .filter(([url]) => /\.m?js$/.test(url))
    .map(([url, expectation]) =>
      supports
        ? preloadModule(url, expectation)
        : Promise.reject(
            integrityError({
              file: url,
              remote: expectation.remote,
              reason: 'this browser checks no hashes of modules.',
            }),
          ),
    );
  await Promise.all(loads);
}

const loaded = new Map<string, Promise<void>>();

function preloadModule(url: string, expectation: Expectation): Promise<void> {
  const key = `${url} ${expectation.hash}`;
  const known = loaded.get(key);
  if (known) {
    return known;
  }
  const loading = new Promise<void>((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = url;
    link.nonce = pageNonce() ?? '';
    // An entry's errors keep their type.
    requireHash(link, { ...expectation, isEntry: true });
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(
        page().failures.get(fileUrl(url)) ?? new Error(`Failed to load ${url} of remote "${expectation.remote}".`),
      );
    };
    document.head.appendChild(link);
  });
  loaded.set(key, loading);
  loading.catch(() => loaded.delete(key));
  return loading;
}
