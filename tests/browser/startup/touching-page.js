import { version } from 'react';
import { start } from './order.js';
import './page.js';

start('page', { version });
