import { VERSION } from '../identity.js';
import type { PackageManager } from './package-manager.js';
import { NO_RESTART_VARIABLE } from './restart.js';

/** What an override puts in the place of Rspack's binding. */
export const REPLACEMENT: string = `npm:@fedpack/binding@${VERSION}`;
const ENTRY = `{ "@rspack/binding": "${REPLACEMENT}" }`;

/** Where each package manager reads an override, and what is to stand there. */
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

/** The one line that is said when the command is started again. */
export function restartNotice(manager: PackageManager): string {
  const { file, text } = OVERRIDES[manager];
  return `fedpack: restarted with its own Rspack binding; to skip this, add ${text} to ${file}`;
}

/** What is said when the process holds another binding and is not started again. */
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
