/**
 * `fedpack check --fix`. In here: which files change, showing it, writing it. Not in here: which range is the right one
 * (Rust), and how a range is found in a file (a file a kind).
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fix } from '../../binding/native-types.js';
import { FedpackError } from '../../error.js';
import { replaceFile } from '../../files/replace.js';
import { printable } from '../../remote/printable.js';
import { createColors } from '../colors.js';
import { plural } from '../report/summary.js';
import { fixConfig } from './config.js';
import { showDiff } from './diff.js';
import { fixPackageJson } from './package-json.js';

interface FixOptions {
  /** Whether files are written, after what changes has been shown. */
  write: boolean;
  colors: boolean;
}

/** A file with its text before and after. */
interface Changed {
  file: string;
  before: string;
  after: string;
}

/**
 * Shows on stderr what the fixes change, and writes it. What has to be changed by hand is said.
 *
 * @param root absolute; the files of the fixes are below it
 * @returns whether anything was written
 * @throws FedpackError where a file cannot be written; it is as it was then, and those after it are
 */
export async function fix(fixes: readonly Fix[], root: string, { write, colors }: FixOptions): Promise<boolean> {
  const manual: string[] = [];
  const changed: Changed[] = [];
  for (const [file, own] of byFile(fixes)) {
    const before = await readFile(join(root, file), 'utf8').catch(() => '');
    let after = before;
    for (const one of own) {
      const fixed = one.where === 'package.json' ? fixPackageJson(after, one) : fixConfig(file, after, one);
      if (fixed === undefined) manual.push(byHand(file, one));
      else after = fixed;
    }
    if (after !== before) changed.push({ file, before, after });
  }
  const paint = createColors(colors);
  const diffs = changed.map(({ file, before, after }) => showDiff(file, before, after, paint));
  const shown = [...diffs, ...manual];
  if (shown.length > 0) say(shown);
  if (write) await writeAll(changed, root);
  say([verdict(changed.length, fixes.length, write)]);
  return write && changed.length > 0;
}

async function writeAll(changed: readonly Changed[], root: string): Promise<void> {
  for (const [count, { file, after }] of changed.entries()) {
    try {
      await replaceFile(join(root, file), after);
    } catch (error) {
      const reason = error instanceof Error ? error.message : error;
      const written = count === 0 ? 'nothing was written' : `${count} of ${plural(changed.length, 'file')} written`;
      throw new FedpackError(printable(`${file} cannot be written and is unchanged: ${reason}; ${written}`), {
        cause: error,
      });
    }
  }
}

function byFile(fixes: readonly Fix[]): Map<string, Fix[]> {
  const groups = new Map<string, Fix[]>();
  for (const one of fixes) groups.set(fileOf(one), [...(groups.get(fileOf(one)) ?? []), one]);
  return groups;
}

function fileOf({ where, folder, config }: Fix): string {
  if (where === 'config') return config;
  return folder === '' ? 'package.json' : `${folder}/package.json`;
}

function byHand(file: string, { where, key, package: name, from, to }: Fix): string {
  const what = where === 'config' ? `shared.${key}.requiredVersion` : name;
  return printable(`${file}: change ${what} from ${from} to ${to} by hand; there is no single literal to edit`);
}

function verdict(files: number, fixes: number, write: boolean): string {
  if (fixes === 0) return 'nothing can be fixed automatically';
  if (files === 0) return 'nothing was written';
  return write ? `${plural(files, 'file')} written` : `${plural(files, 'file')} would be written`;
}

function say(lines: readonly string[]): void {
  process.stderr.write(`${lines.join('\n')}\n\n`);
}
