import type { EntryFact } from '../../binding/native-types.js';

/** An entry as it is found in a text. */
export interface FoundEntry {
  kind: EntryFact['kind'];
  key: string;
  /** In UTF-16 units. */
  offset: number;
}
