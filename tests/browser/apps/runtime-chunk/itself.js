import { thing } from 'own/thing';
import { ran } from './runs.js';

ran('itself', { own: thing() });
