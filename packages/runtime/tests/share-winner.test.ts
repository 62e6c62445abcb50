import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { shareWinner } from '../src/hints/share-winner';

describe('the container whose copy of a shared module a page gets', () => {
  const winner = (remotes: [name: string, version: string, eager?: boolean][], version = '1.2.0', singleton = true) =>
    shareWinner(
      { key: 'lib', version, singleton },
      [['host', version] as const, ...remotes].map(([name, version, eager = false]) => ({
        name,
        shares: [{ key: 'lib', version, eager }],
      })),
    );

  test('the highest version, then an eager one, then the last name', () => {
    assert.equal(winner([]), 'host');
    assert.equal(winner([['remote', '1.1.9']]), 'host');
    assert.equal(
      winner([
        ['remote', '1.10.0'],
        ['other', '1.9.0'],
      ]),
      'remote',
    );
    assert.equal(
      winner([
        ['remote', '1.2.0'],
        ['a', '1.2.0'],
      ]),
      'remote',
    );
    assert.equal(winner([['a', '1.2.0']]), 'host');
    assert.equal(
      winner([
        ['a', '1.2.0', true],
        ['z', '1.2.0'],
      ]),
      'a',
    );
  });

  test('nobody knows it of prereleases, and of another version that need not be a singleton', () => {
    assert.equal(winner([['remote', '2.0.0-beta.1']]), undefined);
    assert.equal(winner([['a', '2.0.0-beta.1']], '2.0.0-beta.1'), 'host');
    assert.equal(winner([['remote', '1.3.0']], '1.2.0', false), undefined);
    assert.equal(winner([['remote', '1.1.0']], '1.2.0', false), 'host');
  });
});
