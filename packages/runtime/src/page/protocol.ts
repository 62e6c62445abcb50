/**
 * What builds and the runtimes that they take from each other agree on: the tables and slots on `__webpack_require__`, the options of the
 * start, and the constants. To be raised with every change after which a build could not start the runtime of an older one, or the other
 * way round. Builds of different protocols leave each other alone.
 */
export const PROTOCOL = 2;
