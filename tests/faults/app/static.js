import { play } from './play.js';

play(async () => (await import('./widget.js')).widget());
