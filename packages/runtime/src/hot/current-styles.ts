import { withNewUrls } from './new-urls';
import type { HotApi, HotRequire } from './types';
import { wrapLoader } from './wrap-loader';

/** What loads style sheets, and what names their files: extracted ones, and those of Rspack's own CSS. */
const KINDS = [
  ['miniCss', 'miniCssF'],
  ['css', 'k'],
] as const;

/**
 * Has style sheets fetched again that the page has asked for before their build has: they may be from before an edit, and nothing in them
 * tells.
 *
 * @param hot of any module of the build
 */
export function fetchEarlyStyles(require: HotRequire, hot: HotApi): void {
  const taken = new Set<string>();
  for (const [kind, names] of KINDS) {
    wrapLoader(require, hot, kind, (load) => (chunk, promises, ...rest) => {
      const early = taken.has(chunk) ? undefined : findEarly(require, require[names]?.(chunk));
      taken.add(chunk);
      if (!early) {
        load(chunk, promises, ...rest);
        return;
      }
      const own: Promise<unknown>[] = [];
      withNewUrls(require, names, () => load(chunk, own, ...rest));
      promises.push(
        Promise.all(own).then(() => {
          for (const link of early) {
            link.remove();
          }
        }),
      );
    });
  }
}

/** The links to a file that the page has asked for. What preloads it may have removed them. */
function findEarly({ p: publicPath = '' }: HotRequire, file: string | undefined): HTMLLinkElement[] | undefined {
  if (!file) {
    return undefined;
  }
  const { href } = new URL(publicPath + file, location.href);
  const links = Array.from(document.querySelectorAll('link')).filter((link) => link.href === href);
  return links.length > 0 || performance.getEntriesByName(href).length > 0 ? links : undefined;
}
