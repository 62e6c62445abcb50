import { parseArgs } from 'node:util';
import { disagreements, npmAnswer } from './answers.mjs';
import { pairs } from './generate.mjs';

/*
 * The long run: `node tests/semver/differential.mjs --pairs 200000 --seed 1`.
 * `-- program args` asks another program, for comparing what other crates answer.
 */
const { values, positionals } = parseArgs({
  options: { pairs: { type: 'string', default: '200000' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const given = pairs(Number(values.seed), Number(values.pairs));
const different = await disagreements(given, positionals.length > 0 ? positionals : undefined);

const answers = given.map(npmAnswer);
const share = (key) => `${((100 * answers.filter((answer) => answer[key]).length) / answers.length).toFixed(1)} %`;
console.log(
  `${given.length} pairs: versions ${share('version')}, ranges ${share('range')}, satisfied ${share('satisfies')}`,
);
for (const { pair, npm, fedpack } of different.slice(0, 40)) {
  console.log(JSON.stringify(pair), 'npm', JSON.stringify(npm), 'fedpack', JSON.stringify(fedpack));
}
console.log(`${different.length} disagreements`);
process.exitCode = different.length > 0 ? 1 : 0;
