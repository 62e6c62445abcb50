import { start } from './order.js';

start('plain', {});
