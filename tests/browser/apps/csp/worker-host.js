import { report } from './report.js';

report(import('./app.js'), import('./in-worker.js'));
