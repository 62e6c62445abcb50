import type { consumeTables, remoteTables } from '../../embed/loading-tables';

/** The consumed shared modules of a runtime chunk. */
export type Consumed = ReturnType<typeof consumeTables>;

/** The remote modules of a runtime chunk. */
export type Remotes = ReturnType<typeof remoteTables>;
