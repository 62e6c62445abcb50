import { loadRemote, registerRemotes } from '@module-federation/enhanced/runtime';
import { play } from './play.js';

registerRemotes([{ name: 'remote', entry: REMOTE }]);
play(async () => (await loadRemote('remote/thing')).value);
