import { lib } from 'lib';

/** Has to do with no remote, but consumes what is shared. */
export const page = () => lib;
