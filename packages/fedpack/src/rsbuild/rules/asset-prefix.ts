import { type Change, valueAt } from '../config-change.js';
import { isRemote, isSet, type RuleContext } from '../rule-context.js';

/**
 * Where a remote finds its files. `/`, Rsbuild's default, is a path of the page's server, which is the host's. On a development server
 * for pages it may stay: containers find their files by their own URL there.
 */
export function assetPrefix(context: RuleContext): Change[] {
  if (!isRemote(context)) return [];
  const paths = context.settings.target === 'node' ? ['output.assetPrefix', 'dev.assetPrefix'] : ['output.assetPrefix'];
  const why = 'chunks are next to the remote entry, whatever server that is on';
  return paths.filter((path) => isLeft(context, path)).map((path) => ({ path, value: 'auto', why }));
}

/** Whether neither the user nor another plugin has set it. */
function isLeft(context: RuleContext, path: string): boolean {
  return !isSet(context, path) && valueAt(context.config, path) === (context.server?.base ?? '/');
}
