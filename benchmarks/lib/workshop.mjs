import { copyFile, readFile, rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { writeApp, writeWorkspace } from '../app/write.mjs';
import { caseNamed } from '../cases.mjs';
import { runBuild } from './child.mjs';
import { serveRemotes } from './remotes.mjs';

/** The build whose manifest every remote has: its packages are those of all cases. */
const REMOTE = 'size-remote';

/** Where applications are generated and built: a folder that whoever makes it removes. */
export class Workshop {
  #apps = new Map();
  #remotes;

  /**
   * @param {string} folder absolute
   * @param {{peers?: string, mostRemotes: number}} needs the folder with the peers, and the most remotes that a case has
   */
  constructor(folder, { peers, mostRemotes }) {
    this.folder = folder;
    this.peers = peers;
    this.mostRemotes = mostRemotes;
  }

  /**
   * A complete order. The application is there, and the output is not.
   *
   * @param {string} contender
   * @param {import('../cases.mjs').Case} one
   * @param {Partial<import('../contenders/index.mjs').Order>} more
   * @returns {Promise<import('../contenders/index.mjs').Order>}
   */
  async order(contender, one, more) {
    const output = join(this.folder, 'output', `${one.name}-${contender}`);
    await rm(output, { recursive: true, force: true });
    const remotes = one.remotes > 0 ? (await this.#served()).url : undefined;
    return { contender, one, app: await this.#app(one), output, remotes, peers: this.peers, ...more };
  }

  /** @param {import('../cases.mjs').Case} one @returns {Promise<string>} the folder with its page and remotes, which are there */
  workspace(one) {
    return this.#written(join('workspaces', one.name), (folder) => writeWorkspace(one, folder));
  }

  /**
   * @param {string} path below the folder
   * @param {(folder: string) => Promise<T>} make makes what is there
   * @returns {Promise<T>} what making it gave, which is done once
   * @template T
   */
  made(path, make) {
    const folder = join(this.folder, path);
    if (!this.#apps.has(folder)) this.#apps.set(folder, make(folder));
    return this.#apps.get(folder);
  }

  /** Copies a file, as it is now. @returns {Promise<string>} the copy */
  async keep(file) {
    // Node takes a library by this ending alone, and Cargo gives it another.
    const copy = join(this.folder, `${basename(file, extname(file))}.node`);
    await copyFile(file, copy);
    return copy;
  }

  /** Removes everything. */
  async close() {
    await (await this.#remotes)?.close();
    await rm(this.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  #app(one) {
    return this.#written(join('apps', one.name), (folder) => writeApp(one, folder));
  }

  #written(path, write) {
    return this.made(path, (folder) => write(folder).then(() => folder));
  }

  #served() {
    this.#remotes ??= (async () => {
      const order = await this.order('fedpack', caseNamed(REMOTE), { mode: 'production' });
      await runBuild(order);
      const manifest = JSON.parse(await readFile(join(order.output, 'mf-manifest.json'), 'utf8'));
      return serveRemotes(manifest, this.mostRemotes);
    })();
    return this.#remotes;
  }
}
