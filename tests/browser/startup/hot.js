import { version } from 'react';
import { start } from './order.js';
import { text } from './text.js';

start('main', { text, version });
import.meta.webpackHot.accept('./text.js', () => {
  globalThis.started.updated = { text, version };
});
