import { registerRemotes } from '@fedpack/runtime';
import { create } from 'zustand';
import type { Deployment } from './start';

/** What is deployed, and which release of it the page takes. */
export const useDeployment = create<Deployment>()(() => ({ versions: {}, releases: {} }));

/** Puts another release of a remote in the place of the running one. The shell stays as it is, no build, no reload. */
export function switchRelease(name: string, entry: string): void {
  const { versions } = useDeployment.getState();
  if (versions[name] === entry) return;
  registerRemotes([{ name, entry }], { force: true });
  globalThis.__ACME_VERSIONS__ = { ...versions, [name]: entry };
  useDeployment.setState({ versions: globalThis.__ACME_VERSIONS__ });
}
