import { version } from 'react';
import { ran } from './runs.js';

ran('static', { version });
