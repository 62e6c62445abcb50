import type { Change } from '../config-change.js';
import { isSet, type RuleContext } from '../rule-context.js';

const PATH = 'output.cssModules.localIdentName';

/** Rsbuild's default. */
const USUAL = { production: '[local]-[hash:base64:6]', other: '[path][name]__[local]-[hash:base64:6]' };

/**
 * Local names of CSS modules, with the container's name in them. Their hash is made from the path of the file, and on a page
 * with several applications there are several `./src/App.module.css`.
 */
export function cssModules(context: RuleContext): Change[] {
  const { options, settings, config } = context;
  const { name } = options;
  if (!settings.cssModuleNames || typeof name !== 'string' || !name || isSet(context, PATH)) return [];
  if (config.output?.cssModules?.localIdentName) return [];
  const usual = config.mode === 'production' ? USUAL.production : USUAL.other;
  const value = `${name.replace(/[^\w-]+/g, '_')}-${usual}`;
  return [{ path: PATH, value, why: 'the styles of several applications meet on one page' }];
}
