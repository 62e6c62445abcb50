import { stripVTControlCharacters } from 'node:util';

/** Packages whose absence is explained by what would be installed. */
const PACKAGES: Record<string, string> = { rsbuild: '@rsbuild/core', rspack: '@rspack/core' };

/** Longer messages are cut: a bundler's may hold the source. */
const MAX_LENGTH = 600;

/** Why a configuration could not be loaded, in one text without stack and colours. */
export function reasonOf(error: unknown, tool: string): string {
  const message = stripVTControlCharacters(error instanceof Error ? error.message : String(error)).trim();
  const missing = PACKAGES[tool];
  const isMissing =
    (error as { code?: unknown } | null)?.code === 'MODULE_NOT_FOUND' && message.includes(`'${missing}'`);
  if (isMissing) return `${missing} is not installed here`;
  const text = message.split('\nRequire stack:', 1)[0] || 'it threw an error without a message';
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
