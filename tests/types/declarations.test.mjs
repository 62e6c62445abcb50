import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { KNOWN, TAKEN } from './known.mjs';
import { corpus, declarationOf } from './support/corpus.mjs';
import { declared } from './support/fedpack.mjs';
import { printed } from './support/print.mjs';
import { emitted } from './support/typescript.mjs';

const sources = corpus();
const names = Object.keys(sources);
const isFile = (name) => !name.startsWith('line-');
/** As the list of what is known names a module. */
const title = (name) => (isFile(name) ? name : sources[name].trim());

describe('declarations beside those of TypeScript', { timeout: 600_000 }, () => {
  let ours;
  let theirs;
  let different;

  before(() => {
    ours = declared(sources);
    theirs = emitted(sources);
    const both = names.filter((name) => 'text' in ours[name] && 'text' in theirs[name]);
    const texts = (of) => printed(Object.fromEntries(both.map((name) => [declarationOf(name), of[name].text])));
    const [a, b] = [texts(ours), texts(theirs)];
    different = both
      .filter((name) => a[declarationOf(name)] !== b[declarationOf(name)])
      .map((name) => ({ module: title(name), ours: a[declarationOf(name)], theirs: b[declarationOf(name)] }));
  });

  test('there is a declaration of each module that is written for it', () => {
    const files = names.filter(isFile);
    assert.ok(files.length >= 80, `${files.length} modules`);
    const refused = files.filter((name) => !('text' in ours[name]) || !('text' in theirs[name]));
    assert.deepEqual(
      refused.map((name) => [name, ours[name], theirs[name]]),
      [],
    );
  });

  test('they are the same, or known to mean the same', () => {
    const known = Object.values(KNOWN).flat();
    assert.deepEqual(
      different.filter(({ module }) => !known.includes(module)),
      [],
    );
    // What is not different any more needs no excuse.
    assert.deepEqual(
      known.filter((module) => !different.some((one) => one.module === module)),
      [],
    );
  });

  test('what TypeScript refuses is refused', () => {
    const taken = names.filter((name) => 'errors' in theirs[name] && !('errors' in ours[name]));
    assert.deepEqual(
      taken.map(title).filter((module) => !TAKEN.includes(module)),
      [],
    );
    assert.ok(names.filter((name) => 'errors' in theirs[name]).length > 150);
  });

  test('what is refused alone is little, and has a place', () => {
    const alone = names.filter((name) => 'errors' in ours[name] && !('errors' in theirs[name]));
    assert.ok(alone.length < names.length / 10, `${alone.length} of ${names.length}`);
    for (const name of alone) {
      for (const error of ours[name].errors) {
        assert.ok(error.line === 1 && error.column > 0 && error.message, `${title(name)}: ${JSON.stringify(error)}`);
      }
    }
  });
});
