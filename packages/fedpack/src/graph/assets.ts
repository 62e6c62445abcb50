import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OWN_FOLDER } from '../identity.js';
import type { PageAssets } from './html.js';

/** Reads what the package's build made for the page. */
export function pageAssets(): PageAssets {
  const read = (file: string) => readFileSync(join(OWN_FOLDER, '..', 'dist', 'page', file), 'utf8');
  return { script: read('script.js'), style: read('style.css') };
}
