import type { Workspace } from '../../workspace/packages.js';

/** Where apps were looked for. */
export type Searched = Pick<Workspace, 'root' | 'isListed'> & {
  /** How many packages there are. */
  count: number;
};

/** The same in words, with what to do where a folder may have been left out. */
export function searchedText({ root, isListed, count }: Searched): string {
  if (isListed) return `fedpack has looked at ${count} packages, those of the workspace ${root}`;
  return `fedpack has looked at ${root} alone, as no workspace lists it: name the folders of your apps in "workspaces" of a package.json above them, or in pnpm-workspace.yaml`;
}
