import { ran } from './runs.js';

ran('bootstrap');
import('./later.js');
