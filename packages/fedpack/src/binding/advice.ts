import { VERSION } from '../identity.js';
import type { PackageManager } from './package-manager.js';
import { NO_RESTART_VARIABLE } from './restart.js';

/** The package that replaces Rspack's binding. */
export const REPLACEMENT: string = `npm:@fedpack/binding@${VERSION}`;
const ENTRY = `{ "@rspack/binding": "${REPLACEMENT}" }`;

/** The file and text of an override, by package manager. */
const OVERRIDES: Record<PackageManager, { file: string; text: string }> = {
  npm: { file: 'package.json', text: `"overrides": ${ENTRY}` },
  bun: { file: 'package.json', text: `"overrides": ${ENTRY}` },
  yarn: { file: 'package.json', text: `"resolutions": ${ENTRY}` },
  pnpm: { file: 'pnpm-workspace.yaml', text: `overrides: { "@rspack/binding": "${REPLACEMENT}" }` },
  'pnpm-legacy': { file: 'package.json', text: `"pnpm": { "overrides": ${ENTRY} }` },
};

const INSTALL: Record<PackageManager, string> = {
  npm: 'npm install',
  bun: 'bun install',
  yarn: 'yarn install',
  pnpm: 'pnpm install',
  'pnpm-legacy': 'pnpm install',
};

/** The one line that is printed when the command is restarted. */
export function restartNotice(manager: PackageManager): string {
  const { file, text } = OVERRIDES[manager];
  return `fedpack: restarted with its own Rspack binding; to skip this, add ${text} to ${file}`;
}

/** The error of a process that uses another binding and is not restarted. */
export function foreignBindingMessage(manager: PackageManager, obstacle: string): string {
  const { file, text } = OVERRIDES[manager];
  return [
    `Rspack uses a different binding than fedpack's, and ${obstacle}.`,
    `Add this to ${file} and run ${INSTALL[manager]}:`,
    '',
    `  ${text}`,
    '',
    `Or import "fedpack" before "@rspack/core" in a build script, or unset ${NO_RESTART_VARIABLE} and RSPACK_BINDING.`,
  ].join('\n');
}
