import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type ProcessFacts, restartObstacle } from '../src/binding/restart.js';

const cli: ProcessFacts = {
  env: {},
  script: fileURLToPath(import.meta.url),
  isMainThread: true,
  hasChannel: false,
  isRestarted: false,
};

test('a command line is started again', () => {
  assert.equal(restartObstacle(cli), undefined);
  assert.equal(restartObstacle({ ...cli, env: { FEDPACK_NO_RESTART: '0' } }), undefined);
});

const obstacles: [string, Partial<ProcessFacts>, RegExp][] = [
  ['the variable that turns it off', { env: { FEDPACK_NO_RESTART: '1' } }, /FEDPACK_NO_RESTART is set/],
  ['a process that was started again', { isRestarted: true }, /was restarted and still/],
  ['vitest', { env: { VITEST: 'true' } }, /test runner/],
  ['a jest worker', { env: { JEST_WORKER_ID: '2' } }, /test runner/],
  ['a worker thread', { isMainThread: false }, /worker thread/],
  ['a forked process', { hasChannel: true }, /IPC channel/],
  ['node -e', { script: undefined }, /no script/],
  ['a script from stdin', { script: '-' }, /no script/],
];

for (const [what, facts, reason] of obstacles) {
  test(`${what} stands in the way of a restart`, () => {
    assert.match(restartObstacle({ ...cli, ...facts }) ?? '', reason);
  });
}
