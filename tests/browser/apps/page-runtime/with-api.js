import { loadRemote } from '@fedpack/runtime';

export const thing = () => loadRemote('two/thing');
