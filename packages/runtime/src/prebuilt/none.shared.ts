/** The runtime of builds without remotes that share modules. */
import { createNoRemotes } from '../embed/no-remotes';
import { createShareSide } from '../embed/share-side';
import { createStart, type Start } from '../embed/start';
import { consumes, installInitialConsumes } from '../slim/bundler/consumes';
import { withoutRemotes } from '../slim/bundler/without-remotes';

/** Starts federation in a runtime chunk. */
export const start: Start = createStart({
  upstream: withoutRemotes({ consumes, installInitialConsumes }),
  createRemoteSide: createNoRemotes,
  createShareSide,
});
