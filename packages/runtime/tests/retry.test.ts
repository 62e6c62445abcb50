import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createAttempts } from '../src/policies/retry/attempts';
import { onDomain, withAttempt } from '../src/policies/retry/domains';
import { createRepeat } from '../src/policies/retry/repeat';

const options = { count: 2, delay: 1, backoff: 1, jitter: 0, domains: [] as string[] };

/** A load that fails so many times, and notes where it was asked. */
function failing(times: number) {
  const urls: string[] = [];
  const load = async (url: string) => {
    urls.push(url);
    if (urls.length <= times) {
      throw new Error(`no ${url}`);
    }
    return 'loaded';
  };
  return { urls, load };
}

describe('what fails to load', () => {
  const remote = { name: 'shop' };

  test('is tried again until it loads', async () => {
    const { attempts } = createAttempts(createRepeat(options), () => {});
    const { urls, load } = failing(2);
    assert.equal(await attempts(remote, 'https://a.example/e.js', load), 'loaded');
    assert.equal(urls.length, 3);
  });

  test('fails with the last error, and says how often it was tried', async () => {
    const { attempts } = createAttempts(createRepeat(options), () => {});
    const { load } = failing(9);
    await assert.rejects(attempts(remote, 'https://a.example/e.js', load), {
      message: 'no https://a.example/e.js\nIt was tried 3 times.',
    });
  });

  test('is asked of the other domains in turn, and then of the one that answered', async () => {
    const { attempts } = createAttempts(
      createRepeat({ ...options, domains: ['https://b.example', 'c.example:8080'] }),
      () => {},
    );
    const { urls, load } = failing(2);
    await attempts(remote, 'https://a.example/e.js', load);
    await attempts(remote, 'https://a.example/chunk.js', load);
    const [c, chunk] = ['https://c.example:8080/e.js', 'https://c.example:8080/chunk.js'];
    assert.deepEqual(urls, ['https://a.example/e.js', 'https://b.example/e.js', c, chunk]);
  });

  test('is loaded once for all who ask for it', async () => {
    const { attempts } = createAttempts(createRepeat(options), () => {});
    const { urls, load } = failing(1);
    const ask = () => attempts(remote, 'https://a.example/e.js', load);
    await Promise.all([ask(), ask(), ask()]);
    assert.equal(urls.length, 2);
  });

  test('is asked once of one of several locations', async () => {
    const { attempts } = createAttempts(createRepeat(options), () => {});
    const { urls, load } = failing(1);
    await assert.rejects(attempts({ ...remote, isLocation: true }, 'https://a.example/e.js', load));
    assert.equal(urls.length, 1);
  });

  test('is known to have failed while it is tried again', async () => {
    const { attempts } = createAttempts(createRepeat({ ...options, delay: 200 }), () => {});
    attempts(remote, 'https://a.example/e.js', failing(1).load);
    await attempts.failed('shop', new Promise(() => {}));
    await attempts.failed('shop', new Promise(() => {}));
    await attempts.failed('other', Promise.resolve());
  });
});

describe('a domain', () => {
  const table: [url: string, domain: string, expected: string][] = [
    ['https://a.example/x/e.js?v=1#h', 'https://b.example', 'https://b.example/x/e.js?v=1#h'],
    ['http://a.example:1/e.js', 'b.example:2', 'http://b.example:2/e.js'],
    ['https://a.example/e.js', 'http://localhost:3001', 'http://localhost:3001/e.js'],
    ['remotes/e.js', 'b.example', 'remotes/e.js'],
  ];
  for (const [url, domain, expected] of table) {
    test(`${url} on ${domain}`, () => assert.equal(onDomain(url, domain), expected));
  }

  test('an attempt changes the query alone', () => {
    assert.equal(withAttempt('https://a.example/e.js', 0), 'https://a.example/e.js');
    assert.equal(withAttempt('https://a.example/e.js', 1), 'https://a.example/e.js?attempt=1');
    assert.equal(withAttempt('https://a.example/e.js?v=1#h', 2), 'https://a.example/e.js?v=1&attempt=2#h');
  });
});
