import type { Compilation } from '@rspack/core';
import type { HtmlData } from './html-hooks.js';

type Entrypoint = NonNullable<ReturnType<Compilation['entrypoints']['get']>>;

/** The entries of a page, and what its URLs of the build's files begin with. */
export interface PageEntries {
  entries: Entrypoint[];
  prefix: string;
  /** Whether its scripts are in the page itself. */
  isInline: boolean;
}

const SCRIPT = /<script\b[^>]*?\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/**
 * Finds the entries of a page: those whose scripts it loads, or if it loads none of the build, as they are in the page itself, those that
 * its plugin has been told.
 *
 * @returns undefined where there are none, or nobody knows where the build's files are
 */
export function entriesOf(
  { html, plugin }: HtmlData,
  { entrypoints, outputOptions }: Compilation,
): PageEntries | undefined {
  const urls = [...html.matchAll(SCRIPT)].map(([, double, single, bare]) =>
    pathOf((double ?? single ?? bare ?? '').replaceAll('&amp;', '&')),
  );
  let prefix: string | undefined;
  const entries = [...entrypoints.values()].filter((entry) =>
    [...entry.getEntrypointChunk().files].some((name) => {
      const file = pathOf(name);
      const url = urls.find((each) => each === file || each.endsWith(`/${file}`));
      if (url !== undefined) prefix ??= url.slice(0, url.length - file.length);
      return url !== undefined;
    }),
  );
  if (prefix !== undefined) return { entries, prefix, isInline: false };
  const chunks = plugin?.options?.chunks;
  const { publicPath } = outputOptions;
  const isKnown = typeof publicPath === 'string' && /^(?:https?:\/|\.{0,2})\/(?!.*\[)/i.test(publicPath);
  if (!Array.isArray(chunks) || !isKnown) return undefined;
  const told = chunks.flatMap((name) => entrypoints.get(name) ?? []);
  return told.length > 0 ? { entries: told, prefix: publicPath.replace(/\/?$/, '/'), isInline: true } : undefined;
}

/** A name of a file may have a query. */
const pathOf = (url: string): string => url.replace(/[#?].*$/, '');
