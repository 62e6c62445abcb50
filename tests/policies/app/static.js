/** Imports the remote statically. */
import { value as thing } from 'remote/thing';

export const value = () => thing;
