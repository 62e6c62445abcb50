import './thing.css';

globalThis.ran ??= [];
globalThis.ran.push('thing');

/** What the remote exposes. Its style sheet and its script are chunks. */
export const value = `thing ${VERSION}`;
