import { parseDocument } from 'yaml';
import { REPLACEMENT } from '../../binding/advice.js';
import type { PackageManager } from '../../binding/package-manager.js';
import { setValue, valueAt } from './package-json.js';

const OVERRIDDEN = '@rspack/binding';
/** Where each package manager reads overrides. */
const PATHS: Record<Exclude<PackageManager, 'pnpm'>, string[]> = {
  npm: ['overrides'],
  bun: ['overrides'],
  yarn: ['resolutions'],
  'pnpm-legacy': ['pnpm', 'overrides'],
};

/** The file at the root of a workspace in which a package manager reads overrides. */
export function overrideFile(manager: PackageManager): 'package.json' | 'pnpm-workspace.yaml' {
  return manager === 'pnpm' ? 'pnpm-workspace.yaml' : 'package.json';
}

/**
 * Adds the override to the text of that file.
 *
 * @param text undefined where the file isn't there yet
 * @returns undefined where there is an override of somebody else's
 */
export function addOverride(manager: PackageManager, text: string | undefined): string | undefined {
  if (manager === 'pnpm') return addToYaml(text ?? '');
  const path = [...PATHS[manager], OVERRIDDEN];
  const present = valueAt(text ?? '{}', path);
  if (present === REPLACEMENT) return text;
  return isReplaceable(present) ? setValue(text ?? '{}\n', path, REPLACEMENT) : undefined;
}

/** Comments and order stay as they are. */
function addToYaml(text: string): string | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  const path = ['overrides', OVERRIDDEN];
  const present: unknown = document.contents === null ? undefined : document.getIn(path);
  if (present === REPLACEMENT) return text;
  if (!isReplaceable(present)) return undefined;
  document.setIn(path, REPLACEMENT);
  return document.toString({ lineWidth: 0 });
}

/** An override of an earlier fedpack goes. */
function isReplaceable(present: unknown): boolean {
  return present === undefined || (typeof present === 'string' && /^npm:@fedpack\/binding@/.test(present));
}
