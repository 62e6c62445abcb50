import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { rsbuildBuild } from '../support/programs.mjs';
import { serve } from '../support/serve.mjs';
import { copyWorkspace } from '../support/workspace.mjs';

const WIDGET = 'apps/dashboard/src/components/DashboardWidget.tsx';
const OWN_USE = 'apps/dashboard/src/App.tsx';
const CONFIG = 'apps/dashboard/rsbuild.config.ts';
const DEFAULT = 'export default function DashboardWidget(';
const NAMED = 'export function DashboardWidget(';

describe('a host of the example, whose remote is released again', () => {
  let copy;
  let server;

  before(async () => {
    copy = await copyWorkspace();
    await release();
    server = await serve(join(copy.app('dashboard'), 'dist'));
    const config = 'apps/analytics/rsbuild.config.ts';
    await copy.replace(config, 'http://127.0.0.1:3001', server.url);
    // Here the dashboard is served while its host is built.
    await copy.replace(config, "contract: { offline: command === 'build' },", '');
  });
  after(async () => {
    await server?.close();
    await copy?.remove();
  });

  const release = async () => {
    const { code, err } = await rsbuildBuild(copy.app('dashboard'));
    assert.equal(code, 0, err);
  };
  const buildHost = () => rsbuildBuild(copy.app('analytics'));
  const entry = () => join(copy.app('analytics'), 'dist/remoteEntry.js');

  /** Asserts that the host's build fails, with one error, at `place`. */
  const assertFails = async (place, expected) => {
    const { code, out, err } = await buildHost();
    assert.equal(code, 1, out);
    assert.equal(err.match(/FED\d{3} /g)?.length, 1, err);
    assert.ok(err.includes(`File: ./src/App.tsx:${place}\n`), err);
    assert.match(err, expected);
  };

  test('builds, and says nothing, while the remote keeps what it promised', async () => {
    const { code, out, err } = await buildHost();
    assert.equal(code, 0, err);
    assert.doesNotMatch(out + err, /FED\d{3}|warn/i);
    assert.ok(existsSync(entry()));
  });

  test('does not build at the line of the import, once the remote has dropped the export', async () => {
    await copy.replace(WIDGET, DEFAULT, NAMED);
    await copy.replace(OWN_USE, 'import DashboardWidget from', 'import { DashboardWidget } from');
    await release();
    await assertFails('2:8', /FED051 src\/App\.tsx:2:8: `mfe_dashboard\/DashboardWidget` does not export `default`/);
  });

  test('does not build at the line of the import, once the remote has renamed the expose', async () => {
    await copy.replace(WIDGET, NAMED, DEFAULT);
    await copy.replace(OWN_USE, 'import { DashboardWidget } from', 'import DashboardWidget from');
    await copy.replace(CONFIG, "'./DashboardWidget':", "'./Widget':");
    await release();
    await assertFails('2:29', /FED050 src\/App\.tsx:2:29: `mfe_dashboard\/DashboardWidget` is imported/);
  });

  test('builds again with a remote that has it back', async () => {
    await copy.replace(CONFIG, "'./Widget':", "'./DashboardWidget':");
    await release();
    const { code, err } = await buildHost();
    assert.equal(code, 0, err);
  });
});
