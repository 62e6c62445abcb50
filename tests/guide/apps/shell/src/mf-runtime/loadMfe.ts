// apps/shell/src/mf-runtime/loadMfe.ts

import { loadRemote } from '@fedpack/runtime';
import type { ComponentType } from 'react';

interface RemoteModule {
  default: ComponentType<Record<string, unknown>>;
}

/**
 * Load a remote module by its federated name.
 *
 * @param remoteName - e.g., "mfe_dashboard/App"
 * @returns The default export of the remote module (typically a React component)
 */
export async function loadMfe<T = ComponentType<Record<string, unknown>>>(
  remoteName: string
): Promise<T> {
  const module = await loadRemote<RemoteModule>(remoteName);

  if (!module) {
    throw new Error(`[MF] Failed to load remote module: ${remoteName}`);
  }

  return module.default as T;
}
