import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { version } from 'react';
import { serve as serveFolder } from '../support/serve.mjs';
import { devServers } from './support/command-lines.mjs';
import { buildRemote } from './support/startup.mjs';

const guide = join(import.meta.dirname, 'guide');

/** Where Rspack's own command line finds what the guide's configurations say for Rsbuild. */
const rspackConfig = (app) => ({
  'rspack.config.mjs': `export { ${app} as default } from ${JSON.stringify(import.meta.resolve('./support/guide-rspack.mjs'))};`,
});

const kinds = {
  '`rsbuild dev`': { tool: 'rsbuild' },
  '`rspack serve`': { tool: 'rspack' },
  '`rspack serve`, entries compiled on demand, too,': { tool: 'rspack', LAZY: '{"entries":true,"imports":true}' },
};

/** The guide's two applications on ports of their own, each served when it is asked for. */
const serveGuide = async (dev, t, { tool, ...more } = { tool: 'rsbuild' }) => {
  const [shell, dashboard] = [await dev.port(), await dev.port()];
  const env = { SHELL: String(shell), DASHBOARD: String(dashboard), ...more };
  const serve = (folder, port, files) => dev.serve(t, tool, join(guide, folder), { port, env, files });
  return {
    dashboard: (files) => serve('mfe_dashboard', dashboard, { ...rspackConfig('dashboard'), ...files }),
    shell: (files) => serve('shell', shell, { ...rspackConfig('shell'), ...files }),
  };
};

const edit = async (visit, app, file, from, to) => {
  await app.replace(file, from, to);
  await visit.shows(to);
};

describe('the guide’s applications', () => {
  const dev = devServers();

  for (const [what, kind] of Object.entries(kinds)) {
    test(`${what}: the remote alone`, async (t) => {
      const dashboard = await (await serveGuide(dev, t, kind)).dashboard();
      const visit = await dev.open(t, dashboard.url);
      await visit.shows('Total: 42');
      await edit(visit, dashboard, 'src/components/DashboardWidget.tsx', 'Total', 'Sum');
      assert.deepEqual({ loads: visit.loads, errors: visit.errors }, { loads: 1, errors: [] });
    });

    test(`${what}: the host with the remote, then the remote alone`, async (t) => {
      const apps = await serveGuide(dev, t, kind);
      const dashboard = await apps.dashboard();
      const shell = await apps.shell();
      const visit = await dev.open(t, shell.url);
      await visit.shows('Total: 42');
      await edit(visit, shell, 'src/App.tsx', 'Shell', 'Hull');
      await visit.shows('Total: 42');
      assert.deepEqual({ loads: visit.loads, errors: visit.errors }, { loads: 1, errors: [] });
      const own = await dev.open(t, dashboard.url);
      await own.shows('Total: 42');
      assert.deepEqual({ loads: own.loads, errors: own.errors }, { loads: 1, errors: [] });
    });
  }

  test('`rsbuild dev`: the host with one of its remotes, while another is not started', async (t) => {
    const config = await readFile(join(guide, 'shell/rsbuild.config.ts'), 'utf8');
    const other = `mfe_other: 'mfe_other@http://localhost:${await dev.port()}/static/mf-manifest.json',`;
    const apps = await serveGuide(dev, t);
    await apps.dashboard();
    const shell = await apps.shell({
      'rsbuild.config.ts': config.replace('? { mfe_dashboard', `? { ${other} mfe_dashboard`),
    });
    const visit = await dev.open(t, shell.url);
    await visit.shows('Total: 42');
    assert.deepEqual(visit.errors, []);
    const told = visit.log.filter((line) => line.startsWith('warning: [ Federation Runtime ]'));
    assert.match(
      told.join(),
      /^warning: \[ Federation Runtime \] Remote "mfe_other" can't share modules.*RUNTIME-003/s,
    );
    assert.equal(told.length, 1);
  });

  describe('an edit of what the remote exposes brings, while the host has it open,', () => {
    let folder;
    let other;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'fedpack-dev-other-'));
      await buildRemote(folder);
      other = await serveFolder(folder);
    });
    after(async () => {
      await other?.close();
      await rm(folder, { recursive: true, force: true });
    });

    const widget = (line, shown) =>
      `${line}\nexport default function DashboardWidget() {\n  return <p>Total: {${shown}}</p>;\n}\n`;
    const edits = {
      'a shared package': {
        text: widget("import { useLocation } from 'react-router-dom';", 'useLocation().pathname'),
        shows: 'Total: /',
      },
      'another remote': {
        text: widget("import { value } from 'remote/thing';", 'value'),
        shows: `Total: thing with ${version}`,
      },
    };
    for (const [what, { text, shows }] of Object.entries(edits)) {
      test(`its first import of ${what}`, async (t) => {
        const config = await readFile(join(guide, 'mfe_dashboard/rsbuild.config.ts'), 'utf8');
        const apps = await serveGuide(dev, t);
        const dashboard = await apps.dashboard({
          'rsbuild.config.ts': config.replace(
            'exposes: {',
            `remotes: { remote: 'remote@${other.url}/remoteEntry.js' },\n          exposes: {`,
          ),
        });
        const shell = await apps.shell();
        const visit = await dev.open(t, shell.url);
        await visit.shows('Total: 42');
        await dashboard.change('src/components/DashboardWidget.tsx', text);
        await visit.shows(shows);
        assert.ok(visit.loads <= 2, `loaded ${visit.loads} times`);
      });
    }
  });
});
