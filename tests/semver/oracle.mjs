import { createInterface } from 'node:readline';
import { npmAnswer } from './answers.mjs';

/* Answers for npm, one line a line, until the input ends; for the fuzz target `range` of the crate `npm_range`. */
for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(npmAnswer(JSON.parse(line)))}\n`);
}
