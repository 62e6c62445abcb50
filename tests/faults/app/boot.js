import { play } from './play.js';

play(async () => (await import('./bootstrap.js')).value);
