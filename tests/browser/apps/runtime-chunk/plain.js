import { ran } from './runs.js';

ran('plain');
