import { value } from 'remote/thing';

/** What the remote exposes. */
export const widget = () => value;
