import type { Resolver } from './resolver.js';

/** What Rspack tells a function of a request, as far as it is used. */
interface ExternalData {
  request?: string;
  contextInfo?: { issuer?: string };
}

type Answer = (error?: unknown, result?: unknown) => void;
type External = (data: ExternalData, answer?: Answer) => unknown;

/**
 * The externals, without modules of remotes. Rstest leaves what it can't find to Node, and asks by the request that stands in the source.
 *
 * @param externals of a configuration
 */
export function keptInside(externals: unknown, { isRemote }: Pick<Resolver, 'isRemote'>): unknown {
  if (Array.isArray(externals)) return externals.map((one) => keptInside(one, { isRemote }));
  if (typeof externals !== 'function') return externals;
  const external = externals as External;
  return (data: ExternalData, answer: Answer) => {
    if (isRemote(data.request ?? '', data.contextInfo?.issuer || undefined)) return answer();
    if (external.length > 1) return external(data, answer);
    return Promise.resolve(external(data)).then((result) => answer(undefined, result), answer);
  };
}
