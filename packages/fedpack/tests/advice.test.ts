import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { foreignBindingMessage, restartNotice } from '../src/binding/advice.js';
import { type PackageManager, packageManagerOf } from '../src/binding/package-manager.js';

const root = mkdtempSync(join(tmpdir(), 'fedpack-advice-'));
after(() => rmSync(root, { recursive: true }));

const agents: [string, PackageManager][] = [
  ['npm/11.19.1 node/v20.20.2 linux x64 workspaces/false', 'npm'],
  ['pnpm/12.21.0 npm/? node/v20.20.2 linux x64', 'pnpm'],
  ['pnpm/9.15.0 npm/? node/v20.20.2 linux x64', 'pnpm-legacy'],
  ['yarn/4.10.0 npm/? node/v20.20.2 linux x64', 'yarn'],
  ['bun/1.3.0 npm/? node/v24.0.0 linux x64', 'bun'],
];

for (const [agent, expected] of agents) {
  test(`${agent.split(' ', 1)[0]} is known by its user agent`, () => {
    assert.equal(packageManagerOf(root, { npm_config_user_agent: agent }), expected);
  });
}

test('without a user agent the nearest lock file tells', () => {
  const application = join(root, 'apps', 'shell');
  mkdirSync(application, { recursive: true });
  assert.equal(packageManagerOf(application, {}), 'npm');
  writeFileSync(join(root, 'pnpm-lock.yaml'), '');
  assert.equal(packageManagerOf(application, {}), 'pnpm');
  writeFileSync(join(application, 'yarn.lock'), '');
  assert.equal(packageManagerOf(application, {}), 'yarn');
});

const places: [PackageManager, RegExp, RegExp][] = [
  [
    'npm',
    /package\.json and run npm install/,
    /"overrides": \{ "@rspack\/binding": "npm:@fedpack\/binding@0\.1\.0" \}/,
  ],
  ['yarn', /package\.json and run yarn install/, /"resolutions": \{ "@rspack\/binding": "npm:/],
  ['pnpm', /pnpm-workspace\.yaml and run pnpm install/, /^ {2}overrides: \{ "@rspack\/binding": "npm:/m],
  ['pnpm-legacy', /package\.json and run pnpm install/, /"pnpm": \{ "overrides": \{ "@rspack\/binding": "npm:/],
];

for (const [manager, file, entry] of places) {
  test(`the error for ${manager} names the file and what to add to it`, () => {
    const message = foreignBindingMessage(manager, 'FEDPACK_NO_RESTART is set');
    assert.match(message, file);
    assert.match(message, entry);
    assert.match(message, /FEDPACK_NO_RESTART is set/);
  });
}

test('the notice of a restart is one line', () => {
  assert.match(restartNotice('npm'), /^fedpack: restarted with its own Rspack binding; [^\n]*"overrides"[^\n]*$/);
});
