import './before.js';
import { version } from 'react';
import { value as thing } from 'remote/thing';
import { common } from './common.js';
import { start } from './order.js';

start('main', { version, thing, common });
