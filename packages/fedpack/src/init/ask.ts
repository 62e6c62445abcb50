/**
 * The questions of `fedpack init`, on a terminal. What a flag has answered isn't asked.
 */
import { cancel, confirm, isCancel, select, text } from '@clack/prompts';
import { FedpackError } from '../error.js';
import {
  containerName,
  DEFAULT_REMOTE,
  DEFAULT_REMOTE_URL,
  isContainerName,
  parseRemote,
  type RemoteAddress,
} from './names.js';
import { OFFERED } from './offered.js';
import type { InitOptions } from './options.js';

/** Asks for what the flags leave open, and gives the flags that would have said it. */
export async function askFor(
  options: InitOptions,
  packageName: string | undefined,
  known: readonly RemoteAddress[],
): Promise<InitOptions> {
  const role = options.host || options.remote ? undefined : await askRole();
  const host = options.host || role === 'host' || role === 'both';
  const remote = options.remote || role === 'remote' || role === 'both';
  const name = options.name ?? (await askName(containerName(packageName)));
  const isAsked = host && options.remoteUrl.length === 0 && known.length === 0;
  return { ...options, host, remote, name, remoteUrl: isAsked ? [await askRemote()] : options.remoteUrl };
}

/** A question that is answered with yes or no. */
export async function askWhether(message: string): Promise<boolean> {
  return answered(await confirm({ message }));
}

async function askRole(): Promise<string> {
  return answered(
    await select({
      message: 'What should this application be?',
      options: [
        { value: 'host', label: 'A host', hint: 'loads modules from others' },
        { value: 'remote', label: 'A remote', hint: 'exposes modules to others' },
        { value: 'both', label: 'Both' },
      ],
    }),
  );
}

async function askName(initialValue: string): Promise<string> {
  const validate = (value = '') =>
    isContainerName(value) ? undefined : `An identifier, such as ${containerName(value)}`;
  return answered(await text({ message: OFFERED.name.question, initialValue, validate }));
}

async function askRemote(): Promise<string> {
  const initialValue = `${DEFAULT_REMOTE}@${DEFAULT_REMOTE_URL}`;
  const validate = (value = '') => (parseRemote(value) ? undefined : `A name and a URL, such as ${initialValue}`);
  return answered(await text({ message: OFFERED.remotes.question, initialValue, validate }));
}

function answered<T>(value: T): Exclude<T, symbol> {
  if (!isCancel(value)) return value as Exclude<T, symbol>;
  cancel('Nothing was changed.');
  throw new FedpackError('cancelled');
}
