/**
 * The complete runtime of a build, which its start makes once, so that the modules of the API have the instance that runs. The build has this
 * module once, whether its start brings the runtime along or takes that of the page.
 */

/** The exports of a complete runtime: its start, and the modules of the API. */
export type Complete = typeof import('../prebuilt/complete') | typeof import('../prebuilt/complete.manifests');

let made: Complete | undefined;

/** Makes `complete` the runtime of the build. */
export function useComplete<Made extends Complete>(complete: Made): Made {
  made = complete;
  return complete;
}

/**
 * The runtime of the build, for the modules of the API.
 *
 * @throws if the build has not started one
 */
export function getComplete(): Complete {
  if (!made) {
    throw new Error('[ Federation Runtime ] The API is used where federation has not been started yet.');
  }
  return made;
}
