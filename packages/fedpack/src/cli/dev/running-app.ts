import { connect } from 'node:net';
import { stripVTControlCharacters } from 'node:util';
import type { DevApp } from './apps.js';
import { type BuildState, buildStateIn } from './build-state.js';
import { type DevProcess, type Exit, startProcess } from './dev-process.js';
import { Lines } from './lines.js';
import { isNoise } from './noise.js';
import { isFree } from './ports.js';

/** How far an app is. */
export type AppState = BuildState | 'starting' | 'stopping' | 'stopped' | 'crashed';

/** How to start an app, and who is told of it. */
export interface RunOptions {
  command: readonly [string, ...string[]];
  /** Absolute. */
  cwd: string;
  env: NodeJS.ProcessEnv;
  onLine(line: string): void;
  /** @param why for an app that has ended by itself, or can't start */
  onState(state: AppState, why?: string): void;
}

/** Milliseconds after which a server is taken to be ready that answers and says nothing of a build. */
const SILENCE = 3000;
const PAUSE = 200;

/** An app with its development server, which can be started again. */
export class RunningApp {
  #process: DevProcess | undefined;
  #state: AppState = 'stopped';
  #attempt = 0;

  constructor(
    readonly app: DevApp,
    readonly port: number,
    private readonly options: RunOptions,
  ) {}

  get state(): AppState {
    return this.#state;
  }

  /** Starts it, on its port: the others have been told of that one. */
  async start(): Promise<void> {
    if (this.#process || this.#state === 'starting') return;
    this.#change('starting');
    this.#attempt += 1;
    const attempt = this.#attempt;
    const free = await isFree(this.port);
    // It may have been stopped meanwhile, and started again.
    if (attempt !== this.#attempt || this.state !== 'starting') return;
    if (!free) {
      return this.#change('crashed', `another program has taken port ${this.port}: end that, and restart the app`);
    }
    const { command, cwd, env, onLine } = this.options;
    const lines = new Lines();
    const show = (line: string) => {
      if (stripVTControlCharacters(line).trim() !== '' && !isNoise(line)) onLine(line);
    };
    const take = (line: string) => {
      show(line);
      const build = buildStateIn(line);
      if (build && this.#state !== 'stopping') this.#change(build);
    };
    const started = startProcess(command, { cwd, env, onText: (text) => lines.push(text).forEach(take) });
    this.#process = started;
    started.ended.then((exit) => {
      lines.end().forEach(show);
      this.#process = undefined;
      if (this.#state === 'stopping') this.#change('stopped');
      else this.#change('crashed', reasonOf(exit));
    });
    void this.#awaitSilentServer(started);
  }

  /** Ends it with all that it has started. Resolves when nothing is left of it. */
  async stop(): Promise<void> {
    const running = this.#process;
    if (!running) {
      if (this.#state === 'starting') this.#change('stopped');
      return;
    }
    this.#change('stopping');
    running.kill('SIGTERM');
    const timer = setTimeout(() => running.kill('SIGKILL'), 5000);
    await running.ended;
    clearTimeout(timer);
  }

  /** Ends it at once. */
  kill(): void {
    this.#process?.kill('SIGKILL');
  }

  /** Tools that say nothing of their builds are ready when their servers answer. */
  async #awaitSilentServer(of: DevProcess): Promise<void> {
    let answering = 0;
    while (this.#process === of && this.#state === 'starting' && answering < SILENCE) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      answering = (await answers(this.port)) ? answering + PAUSE : 0;
    }
    if (this.#process === of && this.#state === 'starting') this.#change('ready');
  }

  #change(state: AppState, why?: string): void {
    if (state === this.#state) return;
    this.#state = state;
    this.options.onState(state, why);
  }
}

/** Whether somebody listens on a port of this machine. */
export function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: 'localhost', autoSelectFamily: true });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}

function reasonOf({ code, signal, problem }: Exit): string {
  if (problem !== undefined) return `can't be started: ${problem}`;
  return signal ? `ended by ${signal}` : `ended with exit code ${code}`;
}
