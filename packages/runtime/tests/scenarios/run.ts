/**
 * Runs a scenario with a runtime and writes what happens as a JSON array of lines. In a process of its own: runtimes share
 * what they keep on the global object.
 *
 *     node --import tsx run.ts <scenario> <file of the runtime>
 */
import { load, ofHotBuild } from '../load';
import { remotes } from './remotes';
import { sharing } from './sharing';
import { updates } from './updates';

const [scenario = '', file = '', ...given] = process.argv.slice(2);
const lines: string[] = [];
// The server of a scenario has another port each time.
const log = (line: string) => lines.push(line.replace(/127\.0\.0\.1:\d+/g, 'x'));
for (const method of ['warn', 'error'] as const) {
  console[method] = (...parts: unknown[]) => log(`console.${method}: ${parts.join(' ')}`);
}
// Upstream tells remotes of the share scopes without waiting for them.
process.on('unhandledRejection', (error) => log(`unhandled: ${(error as Error).message.split('\n')[0]}`));
const start = await load(file, ofHotBuild);
await { sharing, remotes, updates }[scenario as 'sharing' | 'remotes' | 'updates'](start, log, given);
process.stdout.write(JSON.stringify(lines));
