import { preload } from '@fedpack/react/preload';

preload('one/Widget').then(() => import('./page.js'));
