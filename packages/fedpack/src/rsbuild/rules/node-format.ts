import type { Change } from '../config-change.js';
import { isSet, type RuleContext } from '../rule-context.js';

/** The kind of module that Node gets. Rsbuild's default are ES modules, which Node loads from files only, and no remote from a server. */
export function nodeFormat(context: RuleContext): Change[] {
  if (context.settings.target !== 'node' || isSet(context, 'output.module')) return [];
  const why = 'Node evaluates remotes of other servers as CommonJS';
  const format = { path: 'output.module', value: false, why };
  if (!context.isModulePackage || isSet(context, 'output.filename')) return [format];
  return [
    format,
    { path: 'output.filename.js', value: '[name].cjs', why: 'Node reads `.js` files of this package as ES modules' },
  ];
}
