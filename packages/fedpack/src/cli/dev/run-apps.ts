import { FedpackError } from '../../error.js';
import { EXIT } from '../run.js';
import { findApp } from './choose.js';
import { listen } from './controls.js';
import { HELP, type Order, readOrder } from './input.js';
import { type AppState, answers, type RunningApp } from './running-app.js';
import { progress, summary } from './summary.js';
import type { View } from './view.js';

/** States that an app stays in until somebody does something. */
const SETTLED: ReadonlySet<AppState> = new Set(['ready', 'failed', 'crashed']);

/** What there is to run, and to say of it. */
export interface RunAppsOptions {
  apps: readonly RunningApp[];
  view: View;
  /** The page of an app. */
  urlOf(app: RunningApp): string;
  /** Lines below the addresses of the apps. */
  notes: readonly string[];
  /** What is deployed, with where it is. */
  deployed: readonly { name: string; url: string }[];
}

/** Runs apps until somebody ends them, and does meanwhile what is typed. */
export class AppRunner {
  readonly #options: RunAppsOptions;
  /** Those that are told of when they are ready. */
  readonly #awaited: Set<RunningApp>;
  #isSummed = false;
  #isEnding = false;
  #isInputOpen = true;
  #finish: (code: number) => void = () => {};

  constructor(options: RunAppsOptions) {
    this.#options = options;
    this.#awaited = new Set(options.apps);
  }

  /** @returns the exit code */
  async run(): Promise<number> {
    const { apps } = this.#options;
    const done = new Promise<number>((resolve) => {
      this.#finish = resolve;
    });
    const unlisten = listen({
      onSignal: (code) => void this.#end(code),
      onLine: (line) => this.#obey(readOrder(line)),
      onInputEnd: () => {
        this.#isInputOpen = false;
        this.#endIfAllAreGone();
      },
      onExit: () => this.#killAll(),
    });
    for (const app of apps) void app.start();
    const code = await done;
    unlisten();
    return code;
  }

  /** Takes note of how far an app is. */
  changed(app: RunningApp, state: AppState, why?: string): void {
    if (this.#isEnding) return;
    const { view, urlOf } = this.#options;
    const { name } = app.app;
    if (state === 'crashed') view.say(`${name} ${why}; "r ${name}" restarts it`);
    if (state === 'ready') void this.#checkPort(app);
    if (!this.#isSummed && SETTLED.has(state)) this.#tellProgress();
    else if (this.#awaited.has(app) && state === 'ready') view.say(`${name} is ready: ${urlOf(app)}`);
    if (SETTLED.has(state)) this.#awaited.delete(app);
    this.#endIfAllAreGone();
  }

  #tellProgress(): void {
    const { apps, view } = this.#options;
    const rows = apps.map(({ app, state }) => ({ name: app.name, state }));
    this.#isSummed = rows.every(({ state }) => SETTLED.has(state));
    if (this.#isSummed) this.#showAddresses();
    else view.say(progress(rows));
  }

  #showAddresses(): void {
    const { apps, view, urlOf, notes, deployed } = this.#options;
    const rows = apps.map((app) => ({ name: app.app.name, url: urlOf(app), state: app.state }));
    for (const line of [...summary([...rows, ...deployed]), ...notes, HELP]) view.say(line);
  }

  async #checkPort(app: RunningApp): Promise<void> {
    if (await answers(app.port)) return;
    const hint = `nothing listens on port ${app.port}: its dev script has to take --port or PORT`;
    if (app.state === 'ready') this.#options.view.say(`${app.app.name} is ready, but ${hint}`);
  }

  #obey(order: Order | undefined): void {
    if (!order || this.#isEnding) return;
    const { apps, view } = this.#options;
    if (order.do === 'quit') void this.#end(EXIT.fine);
    if (order.do === 'urls') this.#showAddresses();
    if (order.do === 'help') view.say(HELP);
    if (order.do === 'restart-ended') {
      const gone = apps.filter(({ state }) => state === 'crashed');
      if (gone.length === 0) view.say(`none has ended; ${HELP}`);
      for (const app of gone) void this.#restart(app);
    }
    if (order.do === 'restart') void this.#restartNamed(order.app);
  }

  async #restartNamed(name: string): Promise<void> {
    const { apps, view } = this.#options;
    try {
      const found = findApp(
        apps.map(({ app }) => app),
        name,
      );
      for (const running of apps) if (running.app === found) await this.#restart(running);
    } catch (error) {
      if (!(error instanceof FedpackError)) throw error;
      view.say(error.message);
    }
  }

  async #restart(app: RunningApp): Promise<void> {
    this.#awaited.add(app);
    await app.stop();
    if (!this.#isEnding) await app.start();
  }

  /** Ends all; called again while it waits, at once. */
  async #end(code: number): Promise<void> {
    const { apps, view } = this.#options;
    if (this.#isEnding) return this.#killAll();
    this.#isEnding = true;
    view.say('ending all apps');
    await Promise.all(apps.map((app) => app.stop()));
    this.#finish(code);
  }

  #killAll(): void {
    for (const app of this.#options.apps) app.kill();
  }

  /** Where nobody can restart an app any more. */
  #endIfAllAreGone(): void {
    if (!this.#isEnding && !this.#isInputOpen && this.#options.apps.every(({ state }) => state === 'crashed')) {
      void this.#end(EXIT.errors);
    }
  }
}
