import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { createInstance } from '@module-federation/runtime';
import { SpanStatusCode, trace } from '@opentelemetry/api';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import observe, { type FederationEvent, getEvents, subscribe, toSpan } from '../src/observe';
import { Steps } from '../src/observe/steps';
import { toMeasure } from '../src/observe/timeline';
import { findTransfer } from '../src/observe/transfer';

const CONTAINER = `module.exports = {
  init() {},
  get: (name) => (name === './Broken' ? Promise.reject(new Error('no file')) : Promise.resolve(() => ({ name }))),
};`;

const MANIFEST = {
  id: 'shop',
  name: 'shop',
  metaData: {
    name: 'shop',
    type: 'app',
    buildInfo: { buildVersion: '1', buildName: 'shop' },
    remoteEntry: { name: 'entry.js', path: '', type: 'commonjs-module' },
    types: { path: '', name: '', zip: '', api: '' },
    globalName: 'shop',
    publicPath: 'auto',
  },
  shared: [],
  remotes: [],
  exposes: [],
};

describe('the plugin, with upstream’s runtime and a server', () => {
  let server: Server;
  let url: string;

  before(async () => {
    const files: Record<string, string> = { '/entry.js': CONTAINER, '/mf-manifest.json': JSON.stringify(MANIFEST) };
    server = createServer(({ url = '' }, response) => {
      const file = files[url];
      response.writeHead(file ? 200 : 404).end(file);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());

  function instanceWith(remotes: { name: string; entry: string }[], onEvent: (event: FederationEvent) => void) {
    return createInstance({ name: 'host', remotes, plugins: [observe({ onEvent })] });
  }

  test('tells of each step once, in the order in which they end', async () => {
    const events: FederationEvent[] = [];
    const instance = instanceWith([{ name: 'shop', entry: `${url}/mf-manifest.json` }], (event) => events.push(event));
    await instance.loadRemote('shop/Widget');
    await instance.loadRemote('shop/Widget');
    assert.deepEqual(
      events.map(({ phase, id, outcome }) => [phase, id, outcome]),
      [
        ['manifest', undefined, 'ok'],
        ['entry', undefined, 'ok'],
        ['init', undefined, 'ok'],
        ['get', 'shop/Widget', 'ok'],
        ['factory', 'shop/Widget', 'ok'],
        ['load', 'shop/Widget', 'ok'],
        ['get', 'shop/Widget', 'ok'],
        ['factory', 'shop/Widget', 'ok'],
        ['load', 'shop/Widget', 'ok'],
      ],
    );
    assert.ok(events.every(({ host, remote }) => host === 'host' && remote === 'shop'));
    assert.equal(events[0]?.url, `${url}/mf-manifest.json`);
    assert.equal(events[1]?.url, `${url}/entry.js`);
    const [load, ...steps] = events.slice(0, 6).reverse();
    assert.ok(
      load && steps.every(({ startTime, duration }) => startTime >= load.startTime && duration <= load.duration),
    );
  });

  test('tells what failed, and why', async () => {
    const events: FederationEvent[] = [];
    const remotes = [
      { name: 'gone', entry: `${url}/gone/mf-manifest.json` },
      { name: 'shop2', entry: `${url}/mf-manifest.json` },
    ];
    const instance = instanceWith(remotes, (event) => events.push(event));
    await assert.rejects(instance.loadRemote('gone/Widget'));
    await assert.rejects(instance.loadRemote('shop2/Broken'));
    const failed = events.filter(({ outcome }) => outcome === 'failed');
    assert.deepEqual(
      failed.map(({ phase, remote }) => `${phase} ${remote}`),
      ['manifest gone', 'load gone', 'get shop2', 'load shop2'],
    );
    assert.ok(failed.every(({ error }) => error instanceof Error));
  });

  test('lets no listener stop a load', async (context) => {
    const reported = context.mock.method(console, 'error', () => {});
    const instance = instanceWith([{ name: 'shop3', entry: `${url}/mf-manifest.json` }], () => {
      throw new Error('mine');
    });
    assert.ok(await instance.loadRemote('shop3/Widget'));
    assert.ok(reported.mock.callCount() > 0);
  });

  test('keeps events for those who subscribe late, and calls them until they leave', async () => {
    const instance = instanceWith([{ name: 'shop4', entry: `${url}/mf-manifest.json` }], () => {});
    const seen: FederationEvent[] = [];
    const stop = subscribe((event) => seen.push(event));
    await instance.loadRemote('shop4/Widget');
    stop();
    await instance.loadRemote('shop4/Other');
    assert.equal(seen.at(-1)?.id, 'shop4/Widget');
    assert.equal(getEvents().at(-1)?.id, 'shop4/Other');
    assert.ok(getEvents().length <= 200);
  });
});

describe('steps', () => {
  test('that began and never end are few', () => {
    const told: FederationEvent[] = [];
    let now = 0;
    const steps = new Steps(
      (event) => told.push(event),
      () => now++,
    );
    for (let count = 0; count < 100; count++) steps.begin('load', 'shop');
    for (let count = 0; count < 100; count++) steps.end('load', 'shop', 'host', {});
    assert.equal(told.length, 20);
  });
});

describe('what a step fetched', () => {
  const file = (name: string, startTime: number, transferSize: number) => ({
    name: `http://shop/${name}`,
    startTime,
    transferSize,
    decodedBodySize: 1000,
  });
  const files = [
    file('entry.js', 10, 300),
    file('widget.js', 20, 300),
    file('widget.css', 21, 0),
    file('late.js', 99, 1),
  ];
  const entry = 'http://shop/entry.js';
  const step = { url: entry, startTime: 5, duration: 50 };

  test('is the file of the step', () => {
    const transfer = { from: 'network', files: 1, bytes: 300, size: 1000 };
    assert.deepEqual(findTransfer({ ...step, phase: 'entry' }, entry, files), transfer);
    const above = { ...step, url: 'http://shop/static/../entry.js' };
    assert.deepEqual(findTransfer({ ...above, phase: 'entry' }, undefined, files), transfer);
  });

  test('or the files of an exposed module, below the folder of the remote entry', () => {
    const transfer = { from: 'network', files: 2, bytes: 300, size: 2000 };
    assert.deepEqual(findTransfer({ ...step, phase: 'get' }, entry, files), transfer);
    const cached = findTransfer({ ...step, phase: 'get' }, entry, [file('widget.css', 21, 0)]);
    assert.equal(cached?.from, 'cache');
  });

  test('or all of the remote, its manifest elsewhere included', () => {
    const load = { ...step, url: 'http://shop/static/mf-manifest.json', phase: 'load' } as const;
    const all = [...files, file('static/mf-manifest.json', 6, 100)];
    assert.equal(findTransfer(load, 'http://shop/js/../entry.js', all)?.files, 4);
    assert.equal(findTransfer(load, undefined, all)?.files, 1);
  });

  test('is unknown where the browser does not say, and nothing for a step that fetches none', () => {
    const hidden = [{ ...file('entry.js', 10, 0), decodedBodySize: 0 }];
    assert.equal(findTransfer({ ...step, phase: 'entry' }, entry, hidden), undefined);
    assert.equal(findTransfer({ ...step, phase: 'init' }, entry, files), undefined);
  });
});

const EVENT: FederationEvent = {
  phase: 'entry',
  host: 'shell',
  remote: 'shop',
  url: 'https://cdn.example.com/shop/entry.js',
  startTime: 100,
  duration: 25,
  outcome: 'failed',
  error: new TypeError('no file'),
  transfer: { from: 'network', files: 1, bytes: 300, size: 1000 },
};

test('an event is a measure that Chrome puts on a track of the remote', () => {
  const { name, options } = toMeasure(EVENT);
  assert.equal(name, 'entry shop');
  const { detail, ...times } = options;
  assert.deepEqual(times, { start: 100, end: 125 });
  assert.equal(detail.devtools.track, 'shop');
  assert.equal(detail.devtools.color, 'error');
  assert.deepEqual(detail.devtools.properties.at(-1), ['Error', 'no file']);
  const measure = performance.measure(name, options);
  assert.deepEqual(measure.detail, detail);
});

test('what the documentation shows gives OpenTelemetry a span of each event', async () => {
  const exporter = new InMemorySpanExporter();
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
  const { default: tracing } = await import('../../../tests/guide/apps/dynamic/src/tracing');
  const instance = createInstance({
    name: 'traced',
    remotes: [{ name: 'traced-gone', entry: 'http://127.0.0.1:1/mf-manifest.json' }],
    plugins: [tracing()],
  });
  await assert.rejects(instance.loadRemote('traced-gone/Widget'));
  const spans = exporter.getFinishedSpans().map(({ name, status }) => [name, status.code]);
  assert.deepEqual(spans, [
    ['federation.manifest', SpanStatusCode.ERROR],
    ['federation.load', SpanStatusCode.ERROR],
  ]);
});

test('an event is a span of OpenTelemetry', async () => {
  const exporter = new InMemorySpanExporter();
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  const { name, kind, startTime, endTime, status, attributes } = toSpan(EVENT, 1_000_000);
  const span = provider.getTracer('test').startSpan(name, { kind, startTime, attributes });
  span.setStatus(status);
  span.end(endTime);
  await provider.forceFlush();
  const [exported] = exporter.getFinishedSpans();
  assert.equal(exported?.name, 'federation.entry');
  assert.deepEqual(exported?.startTime, [1000, 100_000_000]);
  assert.deepEqual(exported?.duration, [0, 25_000_000]);
  assert.deepEqual(exported?.status, { code: SpanStatusCode.ERROR, message: 'no file' });
  assert.equal(exported?.attributes['server.address'], 'cdn.example.com');
  assert.equal(exported?.attributes['server.port'], 443);
  assert.equal(exported?.attributes['error.type'], 'TypeError');
  assert.equal(exported?.attributes['http.response.body.size'], 1000);
});
