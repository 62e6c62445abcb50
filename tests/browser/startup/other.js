import { unstable_now as now } from 'scheduler';
import { common } from './common.js';
import { start } from './order.js';

start('other', { scheduler: typeof now, common });
