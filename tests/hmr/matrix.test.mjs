import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { measure } from '../load/support/measure.mjs';
import { host, remote } from './support/sources.mjs';
import { exposes, workshop } from './support/workshop.mjs';

/** `npm test -- --full` makes more of them. */
const EDITS = Number(process.env.FEDPACK_HMR_EDITS ?? 10);
/** Bytes of heap that each edit may leave: the source of modules that were replaced is kept by the browser's tools alone. */
const HEAP_PER_EDIT = 100_000;

const NAMES = ['One', 'Two', 'Three'];
const COUNTERS = ['shell', 'inner', ...NAMES.flatMap((name) => [`${name} widget`, `${name} child`])];

/** What is edited in turn, by the kind of host. */
const FILES = {
  static: { 'src/Child.jsx': 'child', 'src/util.js': 'util', 'src/Widget.jsx': 'widget', 'src/detail.js': 'detail' },
  dynamic: { 'src/Child.jsx': 'child', 'src/Widget.jsx': 'widget' },
};

describe('three remotes and a host, edited in turn', () => {
  const { serve, open } = workshop();

  for (const shareStrategy of ['version-first', 'loaded-first']) {
    for (const kind of ['static', 'dynamic']) {
      test(`every edit is seen in one page, with ${kind} remotes and ${shareStrategy}`, async (t) => {
        const apps = {};
        for (const name of NAMES) apps[name] = await serve(t, remote(name), { name, exposes, shareStrategy });
        const urls = Object.fromEntries(NAMES.map((name) => [name, apps[name].url]));
        const manifests = NAMES.map((name) => [name, `${name}@${urls[name]}/mf-manifest.json`]);
        const remotes = kind === 'static' ? Object.fromEntries(manifests) : {};
        const shell = await serve(t, host(kind, urls), { name: 'shell', remotes, shareStrategy });

        const page = await open(t, shell.url);
        for (const name of COUNTERS) await page.click(`${name} 0: 0`);
        for (const name of COUNTERS) await page.shows(`${name} 0: 1`);

        const session = await page.page.context().newCDPSession(page.page);
        await session.send('Performance.enable');
        const files = Object.entries(FILES[kind]);
        const now = Object.fromEntries(
          [...COUNTERS, ...NAMES.flatMap((name) => [`${name} util`, `${name} detail`])].map((what) => [what, 0]),
        );
        let before;
        for (let edit = 1; edit <= EDITS; edit++) {
          const [app, file, what] = target(edit, apps, shell, files);
          await app.replace(file, `${what} ${now[what]}`, `${what} ${edit}`);
          await page.shows(`${what} ${edit}`);
          now[what] = edit;
          // By then, everything has been replaced once that is replaced at all.
          if (edit === EDITS / 2) before = await measure(session);
        }
        const after = await measure(session);

        for (const name of COUNTERS) await page.shows(`${name} ${now[name]}: 1`);
        const navigations = await page.page.evaluate(() => performance.getEntriesByType('navigation').length);
        assert.deepEqual(
          { navigations, loads: page.loads(), errors: page.errors },
          { navigations: 1, loads: 1, errors: [] },
        );
        assert.deepEqual(page.sockets(), { opened: NAMES.length + 1, closed: 0 });
        const edits = EDITS / 2;
        assert.ok(after.listeners <= before.listeners, `${before.listeners} → ${after.listeners} listeners`);
        assert.ok(
          after.heap - before.heap < edits * HEAP_PER_EDIT,
          `heap ${before.heap} → ${after.heap} in ${edits} edits`,
        );
      });
    }
  }
});

/** The application, the file, and the text in it that the edit changes: each fifth is one of the host. */
function target(edit, apps, shell, files) {
  if (edit % 5 === 0) return edit % 10 === 0 ? [shell, 'src/Shell.jsx', 'shell'] : [shell, 'src/Inner.jsx', 'inner'];
  const name = NAMES[edit % NAMES.length];
  const [file, what] = files[edit % files.length];
  return [apps[name], file, `${name} ${what}`];
}
