import { join } from 'node:path';
import type { Compiler } from '@rspack/core';
import type { NativeBinding } from '../../binding/native.js';
import type { PluginPart } from '../../binding/native-types.js';
import { typesUnavailable } from '../../binding/tools.js';
import { contractSettings } from '../../contract/settings.js';
import { PLUGIN_NAME } from '../../identity.js';
import { fromJson, type Json } from '../../native/json.js';
import type { NativePluginOptions } from '../../native/plugin.js';
import { printable } from '../../remote/printable.js';
import { TypeCheck } from '../check/follow.js';
import { consume, type Outcome } from './consume.js';
import { lockedRemotes } from './locked.js';
import { type ConsumeSettings, consumeSettings, typeUrls } from './settings.js';
import { type Known, type TypesSource, typesSources } from './sources.js';
import { VersionConfig } from './version-config.js';
import { follow } from './watcher.js';

/** Milliseconds that the end of a process waits for types. */
const GRACE = 3000;

/**
 * Fetches the types of a host's remotes beside its build, and follows them while it is developed. Nothing of the build waits for
 * them, unless `abortOnError` says so.
 *
 * @param options the plugin's, as the user has written them
 */
export function prepareConsumedTypes(
  compiler: Compiler,
  native: NativeBinding,
  nativeOptions: Readonly<NativePluginOptions>,
  options: Record<string, unknown>,
): void {
  const settings = consumeSettings(options, compiler.context);
  const contract = contractSettings(options);
  if (!settings || contract.offline) return;
  const fetches = () => compiler.options.mode !== 'production' || settings.onBuild;
  const config = settings.versionConfig ? new VersionConfig(settings.versionConfig, settings.base) : undefined;
  // The options are complete when the first run starts.
  let known: Promise<Known> | undefined;
  const sources = async () => {
    const lockFile = contract.lock !== false && join(compiler.context, contract.lockFile);
    known ??= findRemotes(native, nativeOptions.options, settings, lockFile);
    const registered = (await config?.read(contract.timeout)) ?? [];
    return typesSources({ ...(await known), registered }, settings);
  };
  const notes = new Notes(settings.explicit, contract.enabled);
  const show = (outcomes: readonly Outcome[]) => {
    // Rsbuild shows only errors of Rspack's own logger.
    if (compiler.options.infrastructureLogging.level !== 'none')
      for (const note of notes.of(outcomes)) console.info(note);
  };

  let running: Promise<readonly Outcome[]> | undefined;
  const end = new AbortController();
  const run = async () => consume(await sources(), settings, { timeout: contract.timeout, signal: end.signal });
  compiler.hooks.beforeRun.tap(PLUGIN_NAME, () => {
    if (fetches()) running = run();
  });
  compiler.hooks.afterCompile.tapPromise(PLUGIN_NAME, async (compilation) => {
    if (!settings.abortOnError || compilation.compiler !== compiler || !running) return;
    const outcomes = await running;
    const text = warningOf(outcomes.filter(({ state }) => state !== 'written' && state !== 'unchanged'));
    if (text) compilation.errors.push(new compiler.webpack.WebpackError(text));
  });
  compiler.hooks.shutdown.tapPromise(PLUGIN_NAME, async () => {
    // The build is done: who waits for its end does not wait for a server.
    setTimeout(() => end.abort(), GRACE).unref();
    const outcomes = await running;
    running = undefined;
    if (outcomes && !settings.abortOnError) show(outcomes);
  });

  followInDevelopment(compiler, settings, { fetches, sources, show, timeout: contract.timeout });
}

interface Development {
  fetches: () => boolean;
  sources: () => Promise<TypesSource[]>;
  show: (outcomes: readonly Outcome[]) => void;
  timeout: number | undefined;
}

/** Keeps types up to date from the first build of a development server on, and checks the host when they change. */
function followInDevelopment(
  compiler: Compiler,
  settings: ConsumeSettings,
  { fetches, sources, show, timeout }: Development,
): void {
  let stop: (() => void) | undefined;
  let isClosed = false;
  let isStarted = false;
  const releases = new Map<string, string | undefined>();
  const check = new TypeCheck(compiler.context, settings.check === 'warn', () => compiler.watching?.invalidate());
  const onOutcomes = (outcomes: readonly Outcome[]) => {
    show(outcomes);
    for (const outcome of outcomes) if ('exposes' in outcome) releases.set(outcome.alias, outcome.release);
    if (settings.check === 'off' || !outcomes.some(({ state }) => state === 'written')) return;
    const remotes = [...releases].map(([alias, release]) => ({ alias, release }));
    check.check({ folder: settings.base, tsconfig: settings.tsconfig, types: settings.folder, remotes });
  };
  compiler.hooks.watchRun.tap(PLUGIN_NAME, () => {
    if (isStarted || !fetches()) return;
    isStarted = true;
    sources().then((found) => {
      if (isClosed || (found.length === 0 && !settings.versionConfig)) return;
      const { follows } = settings;
      stop = follow({ sources: found, refresh: sources, settings, timeout, follows, onOutcomes });
    });
  });
  compiler.hooks.afterCompile.tap(PLUGIN_NAME, (compilation) => {
    if (compilation.compiler !== compiler) return;
    for (const { text, severity } of check.found) {
      const shown = new compiler.webpack.WebpackError(text);
      (severity === 'error' ? compilation.errors : compilation.warnings).push(shown);
    }
  });
  compiler.hooks.afterDone.tap(PLUGIN_NAME, () => check.afterBuild());
  compiler.hooks.watchClose.tap(PLUGIN_NAME, () => {
    isClosed = true;
    stop?.();
    check.close();
  });
}

/** Never rejects. */
async function findRemotes(
  native: NativeBinding,
  options: string,
  settings: ConsumeSettings,
  lockFile: string | false,
): Promise<Known> {
  const parts: PluginPart[] = fromJson(options as Json<PluginPart[]>);
  const [locked, urls] = await Promise.all([lockFile ? lockedRemotes(lockFile) : [], givenUrls(settings)]);
  const written = parts.map((part) => (part.options as { remotes?: unknown } | null)?.remotes);
  return { remotes: fromJson(native.manifestSources(options)), registered: [], locked, written, urls };
}

async function givenUrls({ urls }: ConsumeSettings): Promise<ReturnType<typeof typeUrls>> {
  if (typeof urls !== 'function') return urls;
  try {
    return typeUrls(await urls());
  } catch {
    // It is the user's own function, and nobody else can tell what it has asked.
    return {};
  }
}

/** What is said of remotes without types, each once. */
class Notes {
  readonly #explicit: boolean;
  readonly #contract: boolean;
  readonly #told = new Map<string, string>();

  /**
   * @param explicit whether the user has asked for types
   * @param contract whether somebody else tells of remotes that don't answer
   */
  constructor(explicit: boolean, contract: boolean) {
    this.#explicit = explicit;
    this.#contract = contract;
  }

  of(outcomes: readonly Outcome[]): string[] {
    const fresh = outcomes.filter((outcome) => {
      const problem = 'problem' in outcome ? outcome.problem : '';
      const isNew = problem !== '' && this.#told.get(outcome.alias) !== problem;
      this.#told.set(outcome.alias, problem);
      return isNew && this.#isWorthTelling(outcome.state);
    });
    const text = warningOf(fresh);
    return text ? [`fedpack: ${text}`] : [];
  }

  #isWorthTelling(state: Outcome['state']): boolean {
    if (state === 'untyped') return this.#explicit;
    return state === 'failed' || !this.#contract;
  }
}

function warningOf(outcomes: readonly Outcome[]): string | undefined {
  const remotes = outcomes.flatMap((outcome) =>
    'problem' in outcome ? [{ alias: outcome.alias, source: outcome.source, reason: outcome.problem }] : [],
  );
  if (remotes.length === 0) return undefined;
  const made = typesUnavailable({ remotes });
  const text = 'problem' in made ? made.problem : made.diagnostic.text;
  return text.split('\n').map(printable).join('\n');
}
