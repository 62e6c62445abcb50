import { next } from './counter.js';
import './page.js';

next();
