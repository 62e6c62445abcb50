import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { listen } from '../support/listen.mjs';
import { serve } from '../support/serve.mjs';
import { buildRemotes, builtHost } from './support/apps.mjs';
import { change, changes } from './support/change.mjs';
import { playNode } from './support/play.mjs';

describe('a host for Node with hashes and allowed origins, whose remote redirects its entry', () => {
  let folder;
  /** Has the files. */
  let files;
  /** Sends whoever asks for an entry to `files`. */
  let server;
  const host = (place) => join(folder, 'hosts', place);

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'fedpack-integrity-'));
    files = await serve(join(folder, 'remotes'));
    server = await listen(async ({ url }, response) => {
      if (url.endsWith('.js')) {
        response.writeHead(302, { location: files.url + url }).end();
      } else {
        const { status, headers, body } = await fetch(files.url + url);
        response
          .writeHead(status, { 'content-type': headers.get('content-type') })
          .end(Buffer.from(await new Response(body).arrayBuffer()));
      }
    });
    const { url } = server;
    await buildRemotes(join(folder, 'remotes'), url, 'node');
    for (const [place, origins] of Object.entries({ both: [url, files.url], one: [url] })) {
      const options = { contract: false, security: { integrity: 'manifest', origins } };
      await builtHost(host('app'), host(place), url, { target: 'node', options });
    }
  });
  after(async () => {
    await Promise.all([server?.close(), files?.close()]);
    await rm(folder, { recursive: true, force: true });
  });
  const play = (place) => playNode(join(host(place), 'main.js'), ['thing']);

  test('runs it if both origins are allowed', async () => {
    const { value, error } = await play('both');
    assert.deepEqual({ value, error }, { value: 'thing with lib of the remote', error: undefined });
  });

  test('refuses it with a changed byte', async (t) => {
    const { undo } = await change(join(folder, 'remotes/node'), changes[0]);
    t.after(undo);
    const { error, ran } = await play('both');
    assert.match(error, /remoteEntry\.js of remote "remote" is refused, and does not run.*expected: sha384-/s);
    assert.deepEqual(ran, []);
  });

  test('refuses it if the other origin is not allowed', async () => {
    const { error, ran } = await play('one');
    assert.ok(error.includes(`${files.url}/node/remote/remoteEntry.js`), error);
    assert.match(error, /FED024: remote "remote" is refused/);
    assert.deepEqual(ran, []);
  });
});
