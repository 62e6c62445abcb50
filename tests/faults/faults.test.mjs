import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { faults, ofUnused, saidOf } from './support/faults.mjs';
import { ENTRY } from './support/hosts.mjs';
import { every, pairs } from './support/pairs.mjs';
import { setStage } from './support/stage.mjs';

/** `FEDPACK_FAULTS=all` takes every row of the table, which is a matter of minutes. */
const rows = process.env.FEDPACK_FAULTS === 'all' ? (columns, fits) => every(columns).filter(fits) : pairs;

const columns = {
  target: ['web', 'node'],
  strategy: ['version-first', 'loaded-first'],
  import: ['static', 'boot', 'dynamic'],
  remote: ['manifest', 'script'],
};

/** What fails in code that an entry imports fails elsewhere as well: some of the faults tell. */
const fits = ({ fault, ...row }) =>
  (row.import !== 'boot' || ofUnused(fault)) &&
  Object.entries(fault.only ?? {}).every(([column, values]) => values.includes(row[column]));

describe('a remote that is at fault', () => {
  const stage = setStage();

  const play = async (row, where) => {
    const place = await stage.hosts.build({ ...row, isSilent: row.fault.isSilent });
    stage.remote.fail({ [where]: row.fault.make(ENTRY[row.remote]) }, isTold(row));
    return stage.visit(row, place);
  };

  const nameOf = ({ fault, ...row }) => `${fault.name}: ${Object.values(row).join(', ')}`;

  for (const row of rows({ fault: faults, ...columns }, fits)) {
    test(nameOf(row), async () => {
      const { steps, told, warnings, unhandled } = await play(row, 'remote');
      assertAlive({ steps, unhandled }, row);
      for (const step of ['use', 'again']) {
        assertSays(steps[step].error, row, stage.remote.url);
      }
      assertTold(told, row, 'remote', true);
      assert.deepEqual(steps.repaired, { value: 'thing' });
      assert.equal(warnings.length, isTold(row) ? 1 : 0, warnings.join('\n\n'));
      if (isTold(row)) assertSays(warnings[0], row, stage.remote.url);
    });
  }

  for (const row of rows({ fault: faults.filter(ofUnused), ...columns }, fits)) {
    test(`not used, ${nameOf(row)}`, async () => {
      const { steps, told, warnings, unhandled } = await play(row, 'unused');
      assertAlive({ steps, unhandled }, row);
      assert.deepEqual([steps.use, steps.again, steps.repaired], Array(3).fill({ value: 'thing' }));
      assertTold(told, row, 'unused');
      assert.equal(warnings.length, isTold(row) ? 1 : 0, warnings.join('\n\n'));
    });
  }
});

/** Whether a host says that the remote is at fault before it is used: whoever shares with it asks for it. */
const isTold = ({ fault, strategy }) => strategy === 'version-first' && !fault.joins;

/** Asserts that the host works. A browser tells of each error in a script, also of one that has been told of. */
function assertAlive({ steps, unhandled }, { fault }) {
  assert.deepEqual(
    unhandled.filter((message) => !fault.throws?.test(message)),
    [],
  );
  const lib = { value: 'lib of the host' };
  assert.deepEqual(
    {
      sharing: steps.sharing?.error,
      page: steps.page,
      repaired: steps['repaired page'],
      again: steps['repaired sharing']?.error,
    },
    { sharing: undefined, page: lib, repaired: lib, again: undefined },
  );
}

/**
 * Asserts that runtime plugins are told once of each failure: where sharing asks for the remote, and where it is used. What is silent
 * fails at no certain step.
 *
 * @param {boolean} [isUsed] whether the remote is used; else they are told of what sharing meets meanwhile
 */
function assertTold(told, row, name, isUsed) {
  const { manifestSays, code } = row.fault;
  const isOfManifest = row.remote === 'manifest' && (manifestSays || code === 'RUNTIME-013');
  const ofSharing = isTold(row) ? [`${isOfManifest ? 'afterResolve' : 'beforeLoadShare'} ${name}`] : [];
  const steps = row.fault.isSilent ? [] : ['sharing', 'page'];
  assert.deepEqual(
    steps.map((step) => told[step]),
    steps.map(() => ofSharing),
  );
  const ofUse = [...(isOfManifest ? [`afterResolve ${name}`] : []), `onLoad ${name}`];
  if (isUsed) assert.deepEqual([told.use, told.again], [ofUse, ofUse]);
  else assert.ok([...told.use, ...told.again].every((line) => line.endsWith(` ${name}`)));
  // What sharing meets of a remote that is not used, it may still meet until the repair.
  const repaired = [...(isUsed ? ['repair'] : []), 'repaired page', 'repaired sharing', 'repaired'];
  for (const step of repaired) assert.deepEqual(told[step], []);
}

/** Asserts that a message says what is wrong, with which remote, and where. */
function assertSays(message, { fault, remote }, server) {
  assert.ok(message, 'there is an error');
  const [codes, says] = saidOf(fault, remote);
  assert.ok(
    codes.some((code) => message.includes(`#${code}`)),
    `${message} has one of ${codes}`,
  );
  for (const words of [says, `${server}/remote/${fault.at ?? ENTRY[remote]}`]) {
    assert.ok(message.includes(words), `${message} says ${words}`);
  }
  assert.match(message, /"(remoteName|moduleName)":"remote"/);
  if (remote === 'manifest' && fault.found) {
    assert.match(message, /\. The manifest of "[^"]+" is at /);
    assert.ok(message.includes(` is at ${server}${fault.found}`), message);
  } else {
    assert.doesNotMatch(message, /The manifest of "[^"]*" is at/);
  }
}
