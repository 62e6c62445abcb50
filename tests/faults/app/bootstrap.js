/** The whole application, which imports the remote statically. */
export { value } from 'remote/thing';
