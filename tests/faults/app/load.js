import { loadRemote } from '@module-federation/enhanced/runtime';
import { play } from './play.js';

play(async () => (await loadRemote('remote/thing')).value);
