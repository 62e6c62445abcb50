import { isChunkLoadError } from '../../embed/faults/redeployed';

/**
 * Whether another attempt to load a chunk may help. Without a document, where everybody loads chunks in another way and the errors have no
 * name in common, anything but an expose that the container lacks.
 */
export const isWorth = (error: unknown): boolean =>
  isChunkLoadError(error) || (typeof document !== 'object' && !/does not exist in container/.test(String(error)));
