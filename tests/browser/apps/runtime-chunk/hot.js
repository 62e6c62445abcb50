import { ran } from './runs.js';
import { text } from './text.js';

ran('hot', { text });
import.meta.webpackHot.accept('./text.js', () => ran('update', { text }));
