import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { devServers } from '../browser/support/command-lines.mjs';

const SHELL = join(import.meta.dirname, 'apps/shell');
const REMOTE = join(import.meta.dirname, 'apps/mfe-dashboard');
const CONFIG = 'rsbuild.config.ts';

/** A file of an application with other texts in it. */
const changed = async (app, file, texts) => {
  let text = await readFile(join(app, file), 'utf8');
  for (const [before, after] of Object.entries(texts)) {
    assert.ok(text.includes(before), `${file} does not hold ${before}`);
    text = text.replaceAll(before, after);
  }
  return { [file]: text };
};

describe('the guide’s configuration for development, with `rsbuild dev`', () => {
  const dev = devServers();

  /** The applications on ports of their own, each served when it is asked for. */
  const prepare = async (t) => {
    const [shell, dashboard, settings, analytics] = await Promise.all([dev.port(), dev.port(), dev.port(), dev.port()]);
    const ports = { 3001: dashboard, 3002: settings, 3003: analytics };
    const serve = (app, port, files) => dev.serve(t, 'rsbuild', app, { port, files });
    return {
      shell: async (texts = {}) => {
        const remotes = Object.entries(ports).map(([from, to]) => [`localhost:${from}`, `localhost:${to}`]);
        const config = await changed(SHELL, CONFIG, { 3000: shell, ...Object.fromEntries(remotes), ...texts });
        return serve(SHELL, shell, { ...config, 'public/versions.json': '{}' });
      },
      dashboard: async () => serve(REMOTE, dashboard, await changed(REMOTE, CONFIG, { 3001: dashboard })),
      /** The same application by another name, which shows something else. */
      settings: async () =>
        serve(REMOTE, settings, {
          ...(await changed(REMOTE, CONFIG, { 3001: settings, "'mfe_dashboard'": "'mfe_settings'" })),
          ...(await changed(REMOTE, 'src/hooks/useDashboardData.ts', { 'Parcels on the way': 'What may be set' })),
        }),
    };
  };
  const go = ({ page }, name) => page.getByRole('link', { name }).click();
  /** What the console says of a remote that can't share modules. */
  const warnings = ({ log }) =>
    log.filter((line) => line.startsWith('warning: [ Federation Runtime ]')).map((line) => line.match(/"(\w+)"/)?.[1]);
  /** The error of a remote where it is used, once the application has tried again in vain. */
  const refused = async ({ page }, remote) => {
    const alert = page.getByRole('alert').filter({ hasText: `Failed to load ${remote}/App` });
    await alert.filter({ hasText: 'RUNTIME-' }).waitFor({ timeout: 30_000 });
    return alert.textContent();
  };

  /** Where the guide's remote puts its manifest. */
  const found = { '/mf-manifest.json': '/static/mf-manifest.json' };

  /** One of the three remotes is started: the host shows it, and warns once of each of the others, which reject where they are used. */
  const withOne = async (t, texts) => {
    const apps = await prepare(t);
    await apps.dashboard();
    const visit = await dev.open(t, (await apps.shell({ ...found, ...texts })).url);
    await go(visit, 'Dashboard');
    await visit.shows('Parcels on the way');
    await go(visit, 'Analytics');
    assert.match(await refused(visit, 'mfe_analytics'), /RUNTIME-003.*mfe_analytics/s);
    await go(visit, 'Settings');
    assert.match(await refused(visit, 'mfe_settings'), /RUNTIME-003.*mfe_settings/s);
    assert.deepEqual(warnings(visit).sort(), ['mfe_analytics', 'mfe_settings']);
    return { visit, apps };
  };

  test('with one of three remotes, the host starts; a second one is there once it is started, as its server reloads the page', async (t) => {
    const { visit, apps } = await withOne(t);
    assert.equal(visit.loads, 1);
    await apps.settings();
    await visit.shows('What may be set');
    assert.equal(visit.loads, 2);
    await go(visit, 'Dashboard');
    await visit.shows('Parcels on the way');
    assert.deepEqual(warnings(visit).sort(), ['mfe_analytics', 'mfe_analytics', 'mfe_settings']);
    assert.deepEqual(visit.errors, []);
  });

  test('where the server does not watch remotes, the second one is there at its next use, on the same page', async (t) => {
    const { visit, apps } = await withOne(t, { "name: 'shell',": "name: 'shell', contract: false," });
    await apps.settings();
    await visit.page.getByRole('button', { name: 'Retry' }).click();
    await visit.shows('What may be set');
    await go(visit, 'Dashboard');
    await visit.shows('Parcels on the way');
    assert.deepEqual(warnings(visit).sort(), ['mfe_analytics', 'mfe_settings']);
    assert.deepEqual({ loads: visit.loads, errors: visit.errors }, { loads: 1, errors: [] });
  });

  test('as the guide has it, the remote’s manifest is elsewhere: the error says where', async (t) => {
    const apps = await prepare(t);
    const dashboard = await apps.dashboard();
    const visit = await dev.open(t, (await apps.shell()).url);
    await go(visit, 'Dashboard');
    const error = await refused(visit, 'mfe_dashboard');
    assert.ok(error.includes(`${dashboard.url}/static/mf-manifest.json`), error);
    assert.deepEqual(warnings(visit).sort(), ['mfe_analytics', 'mfe_dashboard', 'mfe_settings']);
    assert.deepEqual({ loads: visit.loads, errors: visit.errors }, { loads: 1, errors: [] });
  });
});
