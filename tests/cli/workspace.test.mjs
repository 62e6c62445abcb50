import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { fedpack } from '../support/programs.mjs';
import { copyWorkspace } from '../support/workspace.mjs';

const SETTINGS = 'apps/settings/rsbuild.config.ts';
const ANALYTICS = 'apps/analytics/src/App.tsx';
const AUTO = '        auto: true,\n';
const RANGE = "react: { singleton: true, requiredVersion: '^19.3.1' },";
const DRIFTED = "react: { singleton: true, requiredVersion: '^19.0.0' },";

/** The line and the column, from 1, at which a text of a file of the workspace stands. */
async function placeOf(copy, file, text) {
  const before = (await copy.read(file)).split(text, 1)[0].split('\n');
  return { startLine: before.length, startColumn: before.at(-1).length + 1 };
}

/** The codes of a table, in its order. */
const codes = (table) => [...table.matchAll(/^(FED\d{3}) /gm)].map(([, code]) => code);

describe('fedpack check on the example', () => {
  let copy;
  const check = (...args) => fedpack(copy.folder, 'check', ...args);

  before(async () => {
    copy = await copyWorkspace();
  });
  after(() => copy?.remove());

  test('finds no error, and says which exposes of a remote that is in use nobody uses', async () => {
    const { code, out, err } = await check();
    assert.equal(code, 0, out + err);
    assert.deepEqual(codes(out), ['FED066', 'FED066']);
    // The shell has the ids of the pages in a table.
    assert.match(
      out.replace(/\s+/g, ' '),
      /no app .* imports these modules of `mfe_dashboard`: \.\/hooks\/useDashboardData .* of `design_system`: \.\/Button, \.\/theme /,
    );
    assert.match(out, /^5 apps: no errors, 2 warnings$/m);
  });

  test('finds a range that one app has alone, and an import of what is not exposed, at its line', async () => {
    await copy.replace(SETTINGS, AUTO, `${AUTO}        ${DRIFTED}\n`);
    await copy.replace(ANALYTICS, 'mfe_dashboard/DashboardWidget', 'mfe_dashboard/DashboardWidgets');
    const { code, out } = await check();
    assert.equal(code, 1);
    assert.deepEqual(codes(out), ['FED060', 'FED065', 'FED066', 'FED066'], out);
    assert.match(out, /^react singleton .* ≠ \^19\.0\.0 /m);
    assert.match(out, /^ {2}\^19\.0\.0: mfe_settings/m);
    const { startLine, startColumn } = await placeOf(copy, SETTINGS, DRIFTED);
    assert.ok(out.includes(`${SETTINGS}:${startLine}:${startColumn}\nFED060 `), out);
    assert.match(out, /^apps\/analytics\/src\/App\.tsx:2:29\nFED065 .*`mfe_dashboard\/DashboardWidgets`/m);
    assert.match(out, /did you mean `mfe_dashboard\/DashboardWidget`\?/);
    assert.match(out, /^5 apps: 2 errors, 2 warnings; fedpack check --fix can fix 1 range$/m);
  });

  test('annotates the drift for GitHub, and the line of the import', async () => {
    const { code, out } = await check('--format', 'github');
    assert.equal(code, 1);
    const [ranges, consumed, unused, unusedToo, ...more] = out.trimEnd().split('\n');
    assert.deepEqual(more, []);
    const { startLine, startColumn } = await placeOf(copy, SETTINGS, DRIFTED);
    assert.ok(ranges.startsWith(`::error file=${SETTINGS},line=${startLine},col=${startColumn},title=FED060 `), ranges);
    assert.match(ranges, /::FED060 .*\^19\.0\.0: mfe_settings/);
    assert.match(consumed, /^::error file=apps\/analytics\/src\/App\.tsx,line=2,col=29,title=FED065 [^:]*::FED065 /);
    for (const line of [unused, unusedToo]) assert.match(line, /^::warning .*title=FED066 /);
  });

  test('writes the drift as SARIF', async () => {
    const { code, out } = await check('--format', 'sarif');
    assert.equal(code, 1);
    const { version, runs } = JSON.parse(out);
    assert.equal(version, '2.1.0');
    const brief = ({ ruleId, level, locations: [{ physicalLocation }] }) => [
      ruleId,
      level,
      physicalLocation.artifactLocation.uri,
      physicalLocation.region,
    ];
    const results = runs[0].results.map(brief);
    assert.deepEqual(
      results.map(([id, level]) => `${id} ${level}`),
      ['FED060 error', 'FED065 error', 'FED066 warning', 'FED066 warning'],
    );
    assert.deepEqual(results[0].slice(2), [SETTINGS, await placeOf(copy, SETTINGS, DRIFTED)]);
    assert.deepEqual(results[1].slice(2), [ANALYTICS, { startLine: 2, startColumn: 29 }]);
    const unused = ["'./DashboardWidget'", "'./Button'"];
    const places = await Promise.all(results.slice(2).map(([, , file], index) => placeOf(copy, file, unused[index])));
    assert.deepEqual(
      results.slice(2).map((result) => result[3]),
      places,
    );
    const [{ relatedLocations, properties }] = runs[0].results;
    assert.ok(relatedLocations.some(({ message }) => message.text === '`shell` requires ^19.3.1'));
    assert.equal(properties.facts.shareKey, 'react');
    assert.deepEqual(
      runs[0].tool.driver.rules.map(({ id }) => id),
      ['FED060', 'FED065', 'FED066'],
    );
  });

  test('shows how it would make the ranges agree, and then writes it', async () => {
    const change = `-        ${DRIFTED}\n+        ${RANGE}\n`;
    const drifted = await copy.read(SETTINGS);
    const dry = await check('--fix', '--dry-run');
    assert.ok(dry.err.includes(change), dry.err);
    assert.equal(await copy.read(SETTINGS), drifted, 'a dry run writes nothing');

    const { code, out, err } = await check('--fix');
    assert.ok(err.includes(`--- ${SETTINGS}\n`) && err.includes(change), err);
    assert.match(err, /^1 file written$/m);
    assert.equal(await copy.read(SETTINGS), drifted.replace(DRIFTED, RANGE));
    assert.deepEqual([code, codes(out)], [1, ['FED065', 'FED066', 'FED066']]);
  });

  test('is as it was, once the import is right again', async () => {
    await copy.replace(ANALYTICS, 'mfe_dashboard/DashboardWidgets', 'mfe_dashboard/DashboardWidget');
    const { code, out } = await check();
    assert.deepEqual([code, codes(out)], [0, ['FED066', 'FED066']]);
    assert.doesNotMatch(out, /≠/);
  });

  test('the graph has the pages that the shell loads by id, and the widget that is imported', async () => {
    const { out } = await fedpack(copy.folder, 'graph', '--format', 'json');
    const { edges } = JSON.parse(out);
    const brief = ({ from, to, kind, modules }) => `${from} > ${to} ${kind}: ${modules.map(({ key }) => key)}`;
    assert.deepEqual(edges.map(brief), [
      'mfe_analytics > mfe_dashboard import: ./DashboardWidget',
      'shell > design_system id: ./Catalog',
      'shell > mfe_analytics id: ./App',
      'shell > mfe_dashboard id: ./App',
      'shell > mfe_settings id: ./App',
    ]);
  });
});
