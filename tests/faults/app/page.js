import { lib } from 'lib';

/** A page that has to do with no remote, but consumes what is shared. */
export const page = () => lib;
