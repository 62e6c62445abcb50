import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { proofsOf } from '../support/proves.mjs';
import { script, site } from './support/apps.mjs';

const proves = proofsOf(import.meta.filename);
const EVALUATED = ['inner', 'middle', 'outer'];
const RESULT = { outer: 'outer(middle(inner))', middle: 'middle(inner)', evaluated: EVALUATED };
const EXPOSES = {
  a: { './outer': './outer.js', './inner': './inner.js', './ping': './ping.js' },
  b: { './middle': './middle.js', './pong': './pong.js' },
};

for (const file of ['remoteEntry.js', 'mf-manifest.json']) {
  describe(`containers that import from each other, by ${file}`, () => {
    const page = site();
    const at = (place, name) => ({ [name]: `${name}@/${place}/${name}/${file}` });
    const build = (place, name, more, entry = './remote.js') => {
      const exposes = EXPOSES[name] && { filename: 'remoteEntry.js', exposes: EXPOSES[name] };
      return page.build('circle', `${place}/${name}`, { name, manifest: true, ...exposes, ...more }, { entry });
    };
    const both = (place) => ({ ...at(place, 'a'), ...at(place, 'b') });

    proves(
      ['containers/circle', 'containers/remotes-of-remotes'],
      'two remotes of a page import from each other',
      async () => {
        await build('two', 'a', { remotes: at('two', 'b') });
        await build('two', 'b', { remotes: at('two', 'a') });
        await build('two', 'host', { remotes: both('two') }, './main.js');
        assert.deepEqual(await page.report('two', script('host/main.js')), RESULT);
      },
    );

    proves(
      ['containers/circle', 'containers/consumes-itself'],
      'the page is a container of its own, which its remote and itself import from',
      async () => {
        await build('own', 'a', { remotes: both('own') }, './main.js');
        await build('own', 'b', { remotes: at('own', 'a') });
        assert.deepEqual(await page.report('own', script('a/main.js')), RESULT);
      },
    );

    proves(
      ['bad-input/cyclic-remotes', 'containers/circle'],
      'remote modules that import each other are loaded',
      async () => {
        await build('modules', 'a', { remotes: at('modules', 'b') });
        await build('modules', 'b', { remotes: at('modules', 'a') });
        await build('modules', 'host', { remotes: at('modules', 'a') }, './rally.js');
        assert.equal(await page.report('modules', script('host/main.js')), 'ping pong ping pong');
      },
    );

    proves(
      ['bad-input/cyclic-remotes', 'containers/circle'],
      'remote modules of a circle are asked for at once',
      async () => {
        await build('at-once', 'a', { remotes: at('at-once', 'b') });
        await build('at-once', 'b', { remotes: at('at-once', 'a') });
        await build('at-once', 'host', { remotes: both('at-once') }, './rally-of-both.js');
        assert.equal(await page.report('at-once', script('host/main.js')), 'ping pong ping pong, pong ping pong');
      },
    );
  });
}
