import { runtimeDescMap as withoutRemotes } from './descriptions';

/** Replaces `desc.mjs` of upstream's error codes in builds with remotes: the errors that can occur there. */
export const runtimeDescMap: Record<string, string> = {
  ...withoutRemotes,
  'RUNTIME-001': 'Failed to get remoteEntry exports.',
  'RUNTIME-002': 'The remote entry interface does not contain "init"',
  'RUNTIME-003': 'Failed to get manifest.',
  'RUNTIME-004': 'Failed to locate remote.',
  'RUNTIME-007': 'Failed to get remote snapshot.',
  'RUNTIME-008': 'Failed to load script resources.',
  'RUNTIME-011': 'The remoteEntry URL is missing from the remote snapshot.',
  'RUNTIME-013': 'The manifest is not a valid Module Federation manifest.',
  'RUNTIME-014': 'The remote does not expose the requested module.',
  'RUNTIME-015': 'Remote container initialization failed.',
};
