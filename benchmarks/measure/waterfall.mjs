import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeCertificate } from '../lib/certificate.mjs';
import { buildConfiguredApp, MeasureError } from '../lib/child.mjs';
import { serveDelayed } from '../lib/delayed-server.mjs';
import { Gate } from '../lib/gate.mjs';
import { sceneOf } from '../waterfall/scenes.mjs';
import { countWaves, timeMount } from '../waterfall/visit.mjs';

/** Milliseconds that each answer takes. */
const DELAY = 200;
/** Ports that are rarely taken. They are in what is emitted, so that sizes are the same only where they are. */
const FIRST_PORT = 47_901;
const PROTOCOLS = ['h1', 'h2'];
/** The contender that differs in what the page's server answers, and in nothing that is built. */
const HINTED = 'fedpack-hinted';

const builderOf = (contender) => (contender === HINTED ? 'fedpack' : contender);

/** How a page with remotes comes over a slow line: what waits for what, until its remotes are mounted. */
export function openWaterfall({ one }, workshop) {
  const scene = sceneOf(one);
  const folderOf = (contender) => join('waterfall', `${scene.group ?? one.name}-${builderOf(contender)}`);
  let certificate;
  return {
    async prepare(contender) {
      certificate ??= await workshop.made('certificate', async (folder) => {
        await mkdir(folder, { recursive: true });
        return makeCertificate(folder);
      });
      // Builds ask the remotes' servers.
      process.env.NODE_EXTRA_CA_CERTS = certificate.file;
      await workshop.made(folderOf(contender), (path) =>
        serving(scene, path, certificate, (servers) => build(scene, path, builderOf(contender), servers, workshop)),
      );
    },
    async sample(contender) {
      const folder = join(workshop.folder, folderOf(contender));
      return serving(scene, folder, certificate, async (servers) => {
        if (contender === HINTED) await addHints(scene, folder, servers);
        const metrics = {};
        for (const protocol of PROTOCOLS) Object.assign(metrics, await visit(scene, servers, protocol));
        return [{ case: one.name, metrics }];
      });
    },
  };
}

/** Serves the apps while something is done. The ports are those of the build. */
async function serving({ apps }, folder, certificate, work) {
  const servers = {};
  try {
    for (const [index, name] of apps.entries()) {
      const dist = join(folder, 'apps', name, 'dist');
      const isSinglePage = name === apps.at(-1);
      servers[name] = await serveDelayed(dist, { port: FIRST_PORT + index, certificate, isSinglePage });
    }
    return await work(servers);
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.close()));
  }
}

async function build(scene, folder, contender, servers, { peers }) {
  const alias = await scene.write(folder, contender);
  const origins = Object.fromEntries(Object.entries(servers).map(([name, { origin }]) => [name, origin]));
  const page = scene.apps.at(-1);
  await writeAnswers(folder, scene, origins);
  for (const name of contender === 'single' ? [page] : scene.apps) {
    const order = { contender, name, app: join(folder, 'apps', name), origins, peers, mode: 'production' };
    const runtime = contender.startsWith('enhanced') && { '@fedpack/runtime$': '@module-federation/enhanced/runtime' };
    const env = { ...scene.env?.(folder), CDN_BASE_URL: origins[name] };
    // fedpack's remotes find out where they are; upstream's have to be told.
    const prefix = runtime && name !== page && scene.prefixOf && { assetPrefix: scene.prefixOf(origins, name) };
    if (scene.build) await scene.build(order);
    else await buildConfiguredApp({ ...order, ...prefix, alias: { ...runtime, ...alias }, env });
  }
  await writeAnswers(join(folder, 'apps', page, 'dist'), scene, origins);
}

async function writeAnswers(folder, scene, origins) {
  for (const [file, value] of Object.entries(scene.answers(origins)))
    await writeFile(join(folder, file), JSON.stringify(value));
}

/** Lets the page's server answer with early hints. A server would keep manifests, so nothing waits for them. */
async function addHints({ apps, route, hint }, folder, servers) {
  const page = apps.at(-1);
  const distOf = (name) => join(folder, 'apps', name, 'dist');
  const appAt = Object.fromEntries(apps.map((name) => [servers[name].origin, name]));
  const read = async (file) => JSON.parse(await readFile(file, 'utf8'));
  const readManifest = (url) => read(join(distOf(appAt[new URL(url).origin]), new URL(url).pathname));
  const html = await readFile(join(distOf(page), 'index.html'), 'utf8');
  const origins = Object.fromEntries(apps.map((name) => [name, servers[name].origin]));
  const host = await read(join(distOf(page), 'mf-manifest.json'));
  servers[page].page = await hint(html, { route, origins, host, readManifest, folder });
}

async function visit({ apps, route, selectors }, servers, protocol) {
  const all = Object.values(servers);
  const url = servers[apps.at(-1)].origin + route;
  const begin = (how) => {
    for (const server of all) Object.assign(server, { gate: undefined, delay: 0, asked: [], missing: [], ...how });
  };
  const gate = new Gate();
  begin({ gate });
  const waves = await countWaves(url, selectors, protocol, gate);
  begin({ delay: DELAY });
  const ms = await timeMount(url, selectors, protocol);
  const missing = all.flatMap((server) => server.missing);
  if (missing.length > 0) throw new MeasureError(`asked for, and not there: ${missing.join(', ')}`);
  const asked = all.flatMap((server) => server.asked);
  if (process.env.FEDPACK_BENCH_TRACE) trace(protocol, asked, ms);
  return {
    [`${protocol}_round_trips`]: waves,
    [`${protocol}_mount_ms`]: ms,
    ...(protocol === 'h1' && {
      load_gz: asked.reduce((sum, { bytes }) => sum + bytes, 0),
      load_requests: asked.length,
    }),
  };
}

/** For those who look for what is waited for. */
function trace(protocol, asked, ms) {
  const first = Math.min(...asked.map(({ start }) => start));
  const from = (time) => String(Math.round(time - first)).padStart(6);
  const lines = asked
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, url, bytes }) => `${from(start)}${from(end)} ${url} ${bytes}`);
  console.error([`${protocol}, mounted at ${Math.round(ms)}:`, ...lines].join('\n'));
}
