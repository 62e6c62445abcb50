import { note } from './order.js';

note('first');
export const first = true;
