import { lib } from 'lib';

/** A page that is opened when the fault is over. */
export const page = () => lib;
