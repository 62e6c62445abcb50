import type { RuleSetRules } from '@rspack/core';

const LOADER = 'builtin:react-refresh-loader';

/**
 * Keeps the loader of Fast Refresh away from a folder. What it adds to a module calls the Fast Refresh runtime, which would so import
 * itself.
 */
export function excludeFromRefresh(rules: RuleSetRules, folder: string): void {
  for (const rule of rules) {
    if (typeof rule !== 'object' || rule === null || rule.use !== LOADER) continue;
    const given = [rule.exclude ?? []].flat();
    rule.exclude = { or: [...given, folder] };
  }
}
