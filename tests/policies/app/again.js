/** Another module that imports the remote. */
import { value as thing } from 'remote/thing';

export const value = () => thing;
