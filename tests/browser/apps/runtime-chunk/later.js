import { version } from 'react';
import { ran } from './runs.js';

ran('later', { later: version });
