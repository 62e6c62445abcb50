import { version } from 'react';
import { start } from './order.js';

start('base', { version });
