import('./ask.js');
