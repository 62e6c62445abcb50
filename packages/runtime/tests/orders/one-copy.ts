import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Start } from '../../src/embed/start';
import { load } from '../load';
import { type App, close, type Loaded, open, type Strategy } from './page';
import { type Pick, play } from './schedule';

/** What a page is opened with. */
export interface Opened {
  start: Start;
  strategy: Strategy;
  title: string;
}

const read = (file: string) => load(join(import.meta.dirname, '../../dist', file));

/** The runtime that builds compile, and one that stands for the prebuilt ones: they differ in what is loaded how. */
const runtimes: Record<string, Start> = {
  compiled: await read('embed.js'),
  prebuilt: await read('prebuilt/any.scripts.js'),
};

/** Each page with each runtime and strategy, with remotes that the build knows and that are added at run time, and with the
 * name of the host before and after those of its remotes. */
export function everyPage(pages: Record<string, App>, each: (opened: Opened, app: App) => void): void {
  for (const [runtime, start] of Object.entries(runtimes)) {
    for (const [title, page] of Object.entries(pages)) {
      for (const dynamic of [false, true]) {
        for (const name of [`a-${page.name}`, `z-${page.name}`]) {
          for (const strategy of ['version-first', 'loaded-first'] as const) {
            const how = `${runtime}, ${strategy}, ${name}${dynamic ? ', remotes added at run time' : ''}`;
            each({ start, strategy, title: `${title}: ${how}` }, { ...(dynamic ? withLateRemotes(page) : page), name });
          }
        }
      }
    }
  }
}

function withLateRemotes(app: App): App {
  return { ...app, dynamic: true, remotes: app.remotes?.map(withLateRemotes) };
}

/** Plays one order of a page, and fails where `lib` is there twice. */
export async function isThereOnce({ start, strategy }: Opened, app: App, pick: Pick): Promise<string[]> {
  let loaded: Loaded | undefined;
  const order = await play((network) => {
    loaded = open(start, app, network, strategy);
  }, pick);
  close();
  const { copies, got, failures } = loaded as Loaded;
  const played = `in the order ${order.join(', ')}: ${JSON.stringify(got)}`;
  assert.deepEqual(failures, [], played);
  assert.equal(copies.length, 1, played);
  return order;
}
