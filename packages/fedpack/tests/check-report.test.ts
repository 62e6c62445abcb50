import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import type { CheckResult, Diagnostic, Release, SharedRow } from '../src/binding/native-types.js';
import { type Report, type ReportFormat, render } from '../src/cli/report/index.js';
import { VERSION } from '../src/identity.js';

const row = (app: string, range: string | null, more: Partial<SharedRow> = {}): SharedRow => ({
  app,
  range,
  from: 'config',
  installed: '19.3.1',
  singleton: true,
  eager: false,
  import: true,
  ...more,
});

const drift: Diagnostic = {
  code: 'FED060',
  title: 'Ranges differ: 100%, really',
  severity: 'error',
  place: 'shared.react',
  message: 'two ranges',
  page: 'fedpack/docs/errors/FED060.md',
  location: { file: 'apps/a b/src/App.tsx', line: 3, column: 14 },
  related: [{ message: 'the other range', location: { file: 'apps/b/package.json', line: 7, column: 5 } }],
  facts: { shareKey: 'react' },
  text: 'FED060 shared.react: two ranges\r\n  expected ^19.0.0, found 50%\n  see fedpack/docs/errors/FED060.md',
};

const unused: Diagnostic = {
  code: 'FED066',
  title: 'Nobody consumes an expose',
  severity: 'warning',
  place: 'dashboard',
  message: 'x',
  page: 'fedpack/docs/errors/FED066.md',
  text: 'FED066 dashboard: nobody imports \u001b[2J./App\n  see fedpack/docs/errors/FED066.md',
};

const app = (name: string, deployed = false) => ({
  name,
  package: name,
  folder: `apps/${name}`,
  label: '',
  exposes: [],
  remotes: [],
  shared: [],
  deployed,
  releases: [],
});

const result: CheckResult = {
  diagnostics: [drift, unused],
  apps: [app('dashboard'), app('settings'), app('shell'), app('live', true)],
  shared: [
    {
      key: 'react',
      rows: [row('dashboard', '^19.0.0'), row('settings', '^19.0.0'), row('shell', '^18.2.0', { installed: '18.3.1' })],
    },
    { key: 'zustand', rows: [row('dashboard', null), row('shell', null, { singleton: false, eager: true })] },
  ],
  fixes: [],
};

function rendered(format: ReportFormat, more: Partial<Report> = {}): string {
  return render(format, { result, root: '/work', base: '/work', width: 100, colors: false, ...more });
}

test('table: a column an app, what differs is marked, findings with their place, and a line to end with', () => {
  assert.equal(
    rendered('table'),
    `shared           dashboard         settings          shell
react singleton  ^19.0.0 (19.3.1)  ^19.0.0 (19.3.1)  ≠ ^18.2.0 (18.3.1)
zustand          ≠ any singleton   ·                 ≠ any eager

from a deployed manifest: live

1 error

apps/a b/src/App.tsx:3:14
FED060 shared.react: two ranges\uFFFD
  expected ^19.0.0, found 50%
  see fedpack/docs/errors/FED060.md

1 warning

FED066 dashboard: nobody imports \uFFFD[2J./App
  see fedpack/docs/errors/FED066.md

4 apps: 1 error, 1 warning
`,
  );
});

test('table: where the columns do not fit, a block a key', () => {
  const text = rendered('table', { width: 40 });
  assert.match(
    text,
    /^react singleton\n {4}\^19\.0\.0 \(19\.3\.1\)\n {6}2 apps: dashboard, settings\n {2}≠ \^18\.2\.0 \(18\.3\.1\)\n {6}shell\n/,
  );
  const tooLong = text.split('\n').filter((line) => line.length > 40);
  assert.deepEqual(tooLong, []);
});

test('table: colours change nothing but colours', () => {
  const colored = rendered('table', { colors: true });
  assert.ok(colored.includes('\u001b[33m≠ ^18'), colored);
  assert.equal(stripVTControlCharacters(colored), rendered('table'));
});

test('table: what is deployed of an app, with what differs', () => {
  const release = (source: string, more: Partial<Release> = {}): Release => ({
    source,
    version: '1.4.0',
    exposes: { here: [], deployed: [] },
    shared: [],
    ...more,
  });
  const differs = release('https://cdn.example/live\u001b[2J.json', {
    version: null,
    exposes: { here: ['./New', './Newer'], deployed: ['./Old'] },
    shared: [{ key: 'react', property: 'eager', here: 'no', deployed: 'yes' }],
  });
  const apps = [{ ...app('shop'), releases: [release('shop.json'), differs] }];
  assert.equal(
    rendered('table', { result: { diagnostics: [], shared: [], fixes: [], apps } }),
    `deployed release of shop: 1.4.0, shop.json
  same as here

deployed release of shop: https://cdn.example/live\uFFFD[2J.json
  exposed only here: ./New, ./Newer
  exposed only in the release: ./Old
  react eager: no here, yes deployed

1 app: no errors, no warnings
`,
  );
});

test('table: paths are seen from where the command runs', () => {
  assert.match(rendered('table', { base: '/work/apps/shell' }), /^\.\.\/a b\/src\/App\.tsx:3:14$/m);
});

test('table: a workspace that is fine needs few words', () => {
  const fine = { diagnostics: [], shared: [], fixes: [], apps: [app('a')] };
  assert.equal(rendered('table', { result: fine }), '1 app: no errors, no warnings\n');
});

test('github: one command a finding, with what would end it or a property escaped', () => {
  assert.equal(
    rendered('github', { base: '/' }),
    '::error file=work/apps/a b/src/App.tsx,line=3,col=14,title=FED060 Ranges differ%3A 100%25%2C really::' +
      'FED060 shared.react: two ranges%0D%0A  expected ^19.0.0, found 50%25%0A  see fedpack/docs/errors/FED060.md\n' +
      '::warning title=FED066 Nobody consumes an expose::' +
      'FED066 dashboard: nobody imports \u001b[2J./App%0A  see fedpack/docs/errors/FED066.md\n',
  );
  assert.equal(rendered('github', { result: { ...result, diagnostics: [] } }), '');
});

test('json: the result with the numbers', () => {
  const parsed = JSON.parse(rendered('json'));
  assert.deepEqual(parsed.summary, { apps: 4, errors: 1, warnings: 1, fixable: 0 });
  assert.equal(parsed.root, '/work');
  assert.deepEqual(parsed.diagnostics, result.diagnostics);
  assert.deepEqual(parsed.shared, result.shared);
});

test('sarif: what version 2.1.0 and code scanning ask for', () => {
  const log = JSON.parse(rendered('sarif'));
  assert.equal(log.version, '2.1.0');
  assert.match(log.$schema, /sarif-2\.1\.0/);
  const [run] = log.runs;
  const { driver } = run.tool;
  assert.deepEqual([driver.name, driver.version], ['fedpack', VERSION]);
  assert.deepEqual(
    driver.rules.map(({ id }: { id: string }) => id),
    ['FED060', 'FED066'],
  );
  for (const rule of driver.rules) {
    assert.equal(typeof rule.shortDescription.text, 'string');
    assert.equal(new URL(rule.helpUri).pathname, `/fedpack@${VERSION}/docs/errors/${rule.id}.md`);
  }
  assert.match(run.originalUriBaseIds.ROOT.uri, /^file:\/\/\/.*\/$/);
  assert.equal(run.results.length, 2);
  for (const one of run.results) {
    assert.equal(driver.rules[one.ruleIndex].id, one.ruleId);
    assert.ok(['error', 'warning'].includes(one.level));
    assert.notEqual(one.message.text, '');
    const { artifactLocation, region } = one.locations[0].physicalLocation;
    assert.equal(artifactLocation.uriBaseId, 'ROOT');
    assert.doesNotThrow(() => new URL(artifactLocation.uri, 'file:///x/'));
    assert.ok(region.startLine >= 1 && region.startColumn >= 1);
  }
  assert.equal(run.results[0].locations[0].physicalLocation.artifactLocation.uri, 'apps/a%20b/src/App.tsx');
  assert.deepEqual(run.results[0].relatedLocations, [
    {
      id: 0,
      message: { text: 'the other range' },
      physicalLocation: {
        artifactLocation: { uri: 'apps/b/package.json', uriBaseId: 'ROOT' },
        region: { startLine: 7, startColumn: 5 },
      },
    },
  ]);
  assert.deepEqual(run.results[0].properties, { facts: { shareKey: 'react' } });
  assert.ok(!('relatedLocations' in run.results[1]) && !('properties' in run.results[1]));
});

test('sarif: a release with a site leads to its page there', () => {
  const page = 'https://fedpack.example/errors/FED060';
  const log = JSON.parse(rendered('sarif', { result: { ...result, diagnostics: [{ ...drift, page }] } }));
  assert.equal(log.runs[0].tool.driver.rules[0].helpUri, page);
});
