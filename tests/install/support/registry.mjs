import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';

/** Long enough ago for package managers that let a new version ripen. */
const PUBLISHED = '2024-01-01T00:00:00.000Z';

/**
 * A registry on this machine that holds the packed packages, so that an install resolves names and versions as it will once
 * they are published. Those of other platforms are there, too: Yarn asks for all.
 *
 * @param {Awaited<ReturnType<import('./pack.mjs').packAll>>} packages
 * @param {{ others?: string }} [options] `others`: the registry that has the packages which are not ours; none unless given
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startRegistry(packages, { others } = {}) {
  const server = createServer((request, response) => {
    // The next run may listen on the same port, with other packages of the same versions.
    response.setHeader('cache-control', 'no-store');
    const path = decodeURIComponent(new URL(request.url, 'http://registry').pathname).slice(1);
    const tarball = packages.find(({ file }) => path === `-/${basename(file)}`);
    if (tarball) return void createReadStream(tarball.file).pipe(response);
    const found = packages.find(({ manifest }) => manifest.name === path);
    if (!found && others && !path.startsWith('@fedpack/')) {
      response.writeHead(302, { location: new URL(request.url, others).href });
      return void response.end();
    }
    response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(found ? packument(found, url) : { error: 'not found' }));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}/`;
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  };
}

function packument({ manifest, file, integrity, shasum }, url) {
  const { name, version } = manifest;
  const dist = { tarball: `${url}-/${basename(file)}`, integrity, shasum };
  return {
    name,
    'dist-tags': { latest: version },
    versions: { [version]: { ...manifest, _id: `${name}@${version}`, dist } },
    time: { created: PUBLISHED, modified: PUBLISHED, [version]: PUBLISHED },
  };
}
