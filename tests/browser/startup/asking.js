import { start } from './order.js';

import('./base.js').then(() => start('asking', {}));
