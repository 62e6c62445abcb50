import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { cleanEnvironment, mustRun, run } from '../../support/command.mjs';
import { versionOf } from '../../support/pinned.mjs';
import { serve } from '../../support/serve.mjs';
import { buildAndOpen, buildCommand } from '../support/applications.mjs';
import { createProject, removeProject } from '../support/project.mjs';

const NOTICE = /^fedpack: restarted with its own Rspack binding; .*"overrides": .*$/gm;

/** npm without an override: the command starts itself again, unless the binding was chosen before. */
export function restartWithoutOverride(published) {
  describe('npm without an override', () => {
    let folder;
    before(async () => {
      folder = createProject(published, { devDependencies: { '@rspack/cli': versionOf('@rspack/cli') } });
      await mustRun(folder, ['npm', 'install', '--prefer-offline']);
    });
    after(() => removeProject(folder));

    test('a host and a remote are built, each with one line that says so, and run', async () => {
      assert.equal((await buildAndOpen(folder)).match(NOTICE)?.length, 2);
    });

    test('the rspack command starts itself again as well', async () => {
      const { stderr } = await mustRun(folder, rspackBuild(folder));
      assert.equal(stderr.match(NOTICE)?.length, 1);
    });

    test('the exit code is that of the second run', async () => {
      const { status, stderr } = await run(folder, [...rspackBuild(folder), '--entry', './missing.js']);
      assert.equal(stderr.match(NOTICE)?.length, 1);
      assert.equal(status, 1);
    });

    test('with the restart off, the error says what to add to package.json', async () => {
      const { status, stdout, stderr } = await run(folder, buildCommand(folder, 'remote'), { FEDPACK_NO_RESTART: '1' });
      assert.equal(status, 1);
      assert.match(
        stdout + stderr,
        /Add this to package\.json and run npm install:\s+"overrides": \{ "@rspack\/binding": "npm:@fedpack\/binding@0\.1\.0" \}/,
      );
      assert.doesNotMatch(stdout + stderr, /\n\s+at /, 'no stack trace');
    });

    test('a build script that imports fedpack first needs no restart', async () => {
      const output = join(folder, 'remote', 'dist-rspack');
      rmSync(output, { recursive: true });
      const { stderr } = await mustRun(folder, ['node', 'build.mjs']);
      assert.equal(stderr, '');
      assert.ok(existsSync(join(output, 'remoteEntry.js')));
    });

    test('a dev server ends with the process that was started', { timeout: 120_000 }, async (t) => {
      const port = await freePort(folder);
      const [program] = buildCommand(folder, 'remote');
      const child = spawn(program, ['dev', '--root', 'remote', '--port', port], {
        cwd: folder,
        env: cleanEnvironment(),
        stdio: ['ignore', 'pipe', 'pipe'],
        // A process group of its own: where the test fails, its end takes the restarted process with it.
        detached: true,
      });
      t.after(() => endGroup(child));
      await written(child, /^ready /m);
      await connect(port);
      child.kill('SIGTERM');
      // `close` comes when nobody holds the pipes any more, the restarted process included.
      await once(child, 'close');
      await assert.rejects(connect(port), { code: 'ECONNREFUSED' });
    });
  });
}

/** The command that builds the remote without Rsbuild. */
function rspackBuild(folder) {
  return [join(folder, 'node_modules', '.bin', 'rspack'), 'build', '--config', join('remote', 'rspack.config.mjs')];
}

/** A port that was free a moment ago. */
async function freePort(folder) {
  const server = await serve(folder);
  await server.close();
  return new URL(server.url).port;
}

function connect(port) {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ host: '127.0.0.1', port: Number(port) }, () => resolve(socket.destroy()));
    socket.on('error', reject);
  });
}

/** Ends what is left of a child's process group. */
function endGroup({ pid }) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Waits until a child has written something. */
function written(child, pattern) {
  return new Promise((resolve, reject) => {
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
        if (pattern.test(text)) resolve();
      });
    }
    child.on('close', () => reject(new Error(`ended without ${pattern}:\n${text}`)));
  });
}
