import { report } from './report.js';

report(import('./app.js'), import('./api.js'), import('./in-worker.js'));
