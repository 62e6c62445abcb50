import { installedDependencies } from './dependencies.js';
import { expandAuto, isAuto } from './expand.js';

/**
 * The options with what `shared: { auto: true }` stands for in its place. Options that can't be read are left to Rust, which says what
 * is wrong with them.
 *
 * @param folder of the application, or one below it
 */
export function withAutoShared(options: unknown, folder: string): unknown {
  try {
    const { shared } = options as { shared?: unknown };
    if (!isAuto(shared)) return options;
    return { ...(options as object), shared: expandAuto(shared, installedDependencies(folder)) };
  } catch {
    return options;
  }
}
