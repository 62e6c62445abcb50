/**
 * Counts in a file, again and again, reading it and writing it each time: a process of `exclusive.test.ts`.
 *
 * Arguments: the file, and how often.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { withFileLock } from '../../src/contract/file-lock.js';

const [file = '', times] = process.argv.slice(2);
for (let done = 0; done < Number(times); done++) {
  await withFileLock(file, async () => {
    const count = Number(await readFile(file, 'utf8').catch(() => '0'));
    await writeFile(file, String(count + 1));
  });
}
