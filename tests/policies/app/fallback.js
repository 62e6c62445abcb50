import { lib } from 'lib';

/** Stands in for the remote. It has a share of its own. */
export const value = `fallback with ${lib}`;
