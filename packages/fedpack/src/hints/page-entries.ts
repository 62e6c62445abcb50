import type { Compilation } from '@rspack/core';
import type { HtmlData } from './html-hooks.js';

type Entrypoint = NonNullable<ReturnType<Compilation['entrypoints']['get']>>;

/** The entries of a page, and what its URLs of the build's files begin with. */
export interface PageEntries {
  entries: Entrypoint[];
  prefix: string;
}

const SCRIPT = /<script\b[^>]*?\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** Finds the entries whose scripts are in a page; undefined where there are none. */
export function entriesOf({ html }: HtmlData, compilation: Compilation): PageEntries | undefined {
  const urls = [...html.matchAll(SCRIPT)].map(([, double, single, bare]) =>
    (double ?? single ?? bare ?? '').replaceAll('&amp;', '&').replace(/[#?].*$/, ''),
  );
  let prefix: string | undefined;
  const entries = [...compilation.entrypoints.values()].filter((entry) =>
    [...entry.getEntrypointChunk().files].some((file) => {
      const url = urls.find((each) => each === file || each.endsWith(`/${file}`));
      if (url !== undefined) prefix ??= url.slice(0, url.length - file.length);
      return url !== undefined;
    }),
  );
  return prefix === undefined ? undefined : { entries, prefix };
}
