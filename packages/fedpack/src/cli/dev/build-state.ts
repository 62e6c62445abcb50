import { stripVTControlCharacters } from 'node:util';

/** How far the build of an app is. */
export type BuildState = 'building' | 'ready' | 'failed';

/** How Rsbuild and Rspack begin the lines that tell of a build. */
const LINES: readonly [BuildState, RegExp][] = [
  ['building', /^(?:start +)?build(?:ing)? started|^start +building/i],
  ['ready', /^ready +built in|compiled (?:successfully|with \d+ warnings?)(?: in |$)/i],
  ['failed', /^error +(?:build failed|failed to build|build errors)|compiled with \d+ errors?/i],
];

/** What a line of a development server says of its build; undefined for any other line. */
export function buildStateIn(line: string): BuildState | undefined {
  const text = stripVTControlCharacters(line).trim();
  return LINES.find(([, pattern]) => pattern.test(text))?.[0];
}
