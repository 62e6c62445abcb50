import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { runBuild } from '../lib/child.mjs';
import { checkFacts } from './check.mjs';

/** What is downloaded before anything is imported: the container's entry, and the first page. */
export function openSizes({ one }, workshop) {
  return {
    async sample(contender) {
      const order = await workshop.order(contender, one, { mode: 'production', facts: true });
      const { facts } = await runBuild(order);
      await checkFacts(contender, one, facts, order.output);
      const [remoteEntry, initial] = [facts.remoteEntry, facts.initial].map((files) => sizes(order.output, files));
      const metrics = { ...named('remote_entry', await remoteEntry), ...named('initial', await initial) };
      return [{ case: one.name, metrics }];
    },
  };
}

/** @returns {Promise<{raw: number, gz: number, br: number} | undefined>} bytes of all of the files; undefined where there is none */
async function sizes(folder, files) {
  if (files.length === 0) return undefined;
  const sum = { raw: 0, gz: 0, br: 0 };
  for (const file of files) {
    const content = await readFile(join(folder, file));
    sum.raw += content.length;
    sum.gz += gzipSync(content, { level: 9 }).length;
    sum.br += brotliCompressSync(content).length;
  }
  return sum;
}

function named(prefix, found = {}) {
  return Object.fromEntries(Object.entries(found).map(([name, value]) => [`${prefix}_${name}`, value]));
}
