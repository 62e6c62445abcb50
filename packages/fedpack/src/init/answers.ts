/**
 * What is to be made of a project. In here: what the flags say, and what stands in for what they don't. Not in here: asking
 * (`ask.ts`).
 */
import { FedpackError } from '../error.js';
import {
  containerName,
  DEFAULT_REMOTE,
  DEFAULT_REMOTE_URL,
  type Expose,
  isContainerName,
  parseExpose,
  parseRemote,
  type RemoteAddress,
} from './names.js';
import type { InitOptions } from './options.js';

export interface Answers {
  /** The container's name. */
  name: string;
  /** The remotes of a host; undefined where it becomes none. */
  remotes: RemoteAddress[] | undefined;
  /** What a remote exposes; an empty list means: whatever suits. Undefined where it becomes none. */
  exposes: Expose[] | undefined;
}

/**
 * Reads the flags.
 *
 * @param known remotes of the workspace that a host takes if none is named
 * @throws FedpackError for a flag that can't be read, or without a role
 */
export function answersFrom(
  options: InitOptions,
  packageName: string | undefined,
  known: readonly RemoteAddress[],
): Answers {
  const { host, remote, name = containerName(packageName) } = options;
  if (!host && !remote)
    throw new FedpackError('fedpack init needs --host or --remote, or both, without a terminal to ask on');
  if (!isContainerName(name)) {
    throw new FedpackError(
      `--name ${name}: a container's name is a JavaScript identifier, such as ${containerName(name)}`,
    );
  }
  const remotes = options.remoteUrl.map(readRemote);
  const exposes = options.expose.map(readExpose);
  const fallback = known.length > 0 ? [...known] : [{ name: DEFAULT_REMOTE, url: DEFAULT_REMOTE_URL }];
  return {
    name,
    remotes: host ? (remotes.length > 0 ? remotes : fallback) : undefined,
    exposes: remote ? exposes : undefined,
  };
}

function readRemote(text: string): RemoteAddress {
  const remote = parseRemote(text);
  if (remote) return remote;
  throw new FedpackError(
    `--remote-url ${text}: expected a URL with the remote's name, such as cart@${DEFAULT_REMOTE_URL}`,
  );
}

function readExpose(text: string): Expose {
  const expose = parseExpose(text);
  if (expose) return expose;
  throw new FedpackError(`--expose ${text}: expected a file, or a name and a file, such as ./Cart=./src/Cart.tsx`);
}
