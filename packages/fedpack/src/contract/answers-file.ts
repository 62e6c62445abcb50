import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isETag } from '../remote/http.js';
import { writeLock } from './lock-file.js';

/** What a manifest's server has answered, of an earlier run. */
export interface KeptAnswer {
  text: string;
  etag?: string;
}

/** Answers by the place of the manifest, as it may be written down: without credentials. */
export type KeptAnswers = Map<string, KeptAnswer>;

/** The form of the file. One of another form is none. */
const VERSION = 1;

/** Answers that are kept, the latest first. */
const MOST = 200;

/** Characters that all of them may have together, and bytes of the file that is read. */
const MAX_TEXT = 16 * 1024 * 1024;
const MAX_FILE = 4 * MAX_TEXT;

/** Where the answers of an application's remotes are kept for its next development server. */
export function answersFile(context: string): string {
  return join(context, 'node_modules/.cache/fedpack/manifests.json');
}

/** Reads what was kept. Never throws: a file that can't be read is none. */
export function readAnswers(file: string): KeptAnswers {
  try {
    if (statSync(file).size > MAX_FILE) return new Map();
    const { version, answers } = JSON.parse(readFileSync(file, 'utf8'));
    if (version !== VERSION || !Array.isArray(answers)) return new Map();
    return new Map(answers.filter(isRow));
  } catch {
    return new Map();
  }
}

/** Keeps these answers, and older ones behind them as far as there is room. Never throws: without a file the next run asks. */
export async function keepAnswers(file: string, answers: KeptAnswers): Promise<void> {
  const rows = new Map([...answers, ...[...readAnswers(file)].filter(([source]) => !answers.has(source))]);
  const kept: [string, KeptAnswer][] = [];
  let size = 0;
  for (const [source, answer] of rows) {
    size += answer.text.length;
    if (size > MAX_TEXT || kept.length === MOST) break;
    kept.push([source, answer]);
  }
  await writeLock(file, JSON.stringify({ version: VERSION, answers: kept }));
}

function isRow(row: unknown): row is [string, KeptAnswer] {
  if (!Array.isArray(row) || typeof row[0] !== 'string') return false;
  const { text, etag } = (row[1] ?? {}) as Partial<Record<keyof KeptAnswer, unknown>>;
  return typeof text === 'string' && (etag === undefined || (typeof etag === 'string' && isETag(etag)));
}
