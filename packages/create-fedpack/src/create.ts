/** Makes a project. In here: the order of things. Not in here: what is written (`write.ts`). */
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getUserAgent } from 'package-manager-detector';
import { HELP, readArgs } from './args.js';
import { askFolder, askTemplate } from './ask.js';
import { UserError } from './error.js';
import type { PackageManager } from './manifest.js';
import { writeProject } from './write.js';

/** Relative to `dist` and to `src` alike. */
const TEMPLATES_FOLDER = fileURLToPath(new URL('../templates', import.meta.url));

/**
 * @param args without Node and the script
 * @throws UserError where nothing is made, with the reason
 */
export async function create(args: readonly string[]): Promise<void> {
  const { help, ...given } = readArgs(args);
  if (help) return void process.stdout.write(HELP);
  const canAsk = Boolean(process.stdin.isTTY && process.stdout.isTTY);
  if (!canAsk && (!given.folder || !given.template)) {
    throw new UserError(`there is no terminal to ask questions on: pass a folder and --template\n\n${HELP}`);
  }
  const folder = resolve(given.folder ?? (await askFolder()));
  const template = given.template ?? (await askTemplate());
  const manager = managerOf(getUserAgent());
  writeProject(resolve(TEMPLATES_FOLDER, template), folder, manager);
  process.stdout.write(nextSteps(folder, manager));
}

function managerOf(name: string | null): PackageManager {
  return name === 'pnpm' || name === 'yarn' || name === 'bun' ? name : 'npm';
}

function nextSteps(folder: string, manager: PackageManager): string {
  const path = relative(process.cwd(), folder);
  const steps = [...(path ? [`cd ${path}`] : []), `${manager} install`, `${manager} run dev`];
  return `Created ${path || 'the project'}. Now run:\n\n${steps.map((step) => `  ${step}`).join('\n')}\n`;
}
