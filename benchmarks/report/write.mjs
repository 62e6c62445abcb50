import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { markdown } from './index.mjs';

/** Results that nobody has asked for elsewhere. */
const RESULTS = join(import.meta.dirname, '..', 'results');

/**
 * @param {import('./index.mjs').Report} report
 * @param {string} name of the files in `results/`
 * @param {{json?: string, markdown?: string}} more further files, relative to the working folder
 * @returns {Promise<string[]>} absolute paths of what was written
 */
export async function writeReport(report, name, more) {
  const json = `${JSON.stringify(report.records, undefined, 2)}\n`;
  const text = markdown(report);
  const files = [
    [join(RESULTS, `${name}.json`), json],
    [join(RESULTS, `${name}.md`), text],
    ...(more.json ? [[resolve(more.json), json]] : []),
    ...(more.markdown ? [[resolve(more.markdown), text]] : []),
  ];
  for (const [file, content] of files) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return files.map(([file]) => file);
}
