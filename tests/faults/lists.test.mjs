import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { faults } from './support/faults.mjs';
import { ENTRY } from './support/hosts.mjs';
import { pairs } from './support/pairs.mjs';
import { setStage } from './support/stage.mjs';

const [missing, broken] = ['404', 'container: init throws'].map((name) => faults.find((fault) => fault.name === name));

const columns = {
  target: ['web', 'node'],
  strategy: ['version-first', 'loaded-first'],
  import: ['static', 'load'],
  remote: ['manifest', 'script'],
};

describe('a remote with several places', () => {
  const stage = setStage();

  /** Plays a host whose places are at fault, one after the other. */
  const play = async (kind, wrong, places) => {
    const place = await stage.hosts.build({ places, ...kind });
    const make = (fault) => fault.make(ENTRY[kind.remote]);
    stage.remote.fail(Object.fromEntries(wrong.map((fault, at) => [`remote-${at + 1}`, make(fault)])));
    return stage.visit(kind, place);
  };

  for (const kind of pairs(columns)) {
    const name = Object.values(kind).join(', ');

    test(`the next one is taken where init throws: ${name}`, async () => {
      const { steps, warnings, unhandled } = await play(kind, [missing, broken], 3);
      assert.deepEqual({ unhandled, warnings }, { unhandled: [], warnings: [] });
      assert.deepEqual(
        [steps.page.value, steps.use, steps.again],
        ['lib of the host', { value: 'thing' }, { value: 'thing' }],
      );
    });

    for (const wrong of [
      [missing, broken],
      [missing, missing],
    ]) {
      test(`the host lives where all are at fault, and uses what is repaired, ${wrong[1].name}: ${name}`, async () => {
        const { steps, told, warnings, unhandled } = await play(kind, wrong, 2);
        assert.deepEqual(unhandled, []);
        // The instance knows no remote while no location has given a container.
        for (const step of ['use', 'again']) assert.match(told[step].join(), /^onLoad remote(\/thing)?$/);
        const ofSharing = kind.import === 'static' ? ['beforeLoadShare remote'] : [];
        assert.deepEqual([...told.sharing, ...told.page], ofSharing);
        assert.equal(steps.page.value, 'lib of the host');
        for (const step of ['use', 'again']) assert.match(steps[step].error, /oops.*|RUNTIME-/s);
        assert.ok(warnings.length <= 1, warnings.join('\n\n'));
        assert.deepEqual([steps['repaired page'].value, steps.repaired], ['lib of the host', { value: 'thing' }]);
      });
    }
  }
});
