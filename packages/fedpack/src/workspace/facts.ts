/**
 * Gathers the facts about a workspace for the native side: what its apps share, require, expose and import. In
 * here: the order of the work. Not in here: what follows from the facts.
 */
import type { AppFacts, DeployedFacts, ImportFact, WorkspaceFacts } from '../binding/native-types.js';
import { FedpackError } from '../error.js';
import { fetchAll } from '../remote/fetch.js';
import { type ConfigFile, findConfigs, findSettings } from './configs.js';
import { entriesOf } from './entries/index.js';
import { importsOf } from './imports/index.js';
import { type Installed, installedVersions } from './installed.js';
import { loadAll } from './load/pool.js';
import type { LoadAnswer, LoadedConfig } from './load/protocol.js';
import { localDependencies } from './local-dependencies.js';
import { containerNames, remoteNames } from './names.js';
import { dependenciesOf } from './package-json.js';
import { findWorkspace, type Workspace, type WorkspacePackage } from './packages.js';

/** How the facts are gathered. */
export interface GatherOptions {
  /** Absolute. A folder in the workspace. */
  folder: string;
  /** The folder that paths of manifests are relative to. */
  cwd: string;
  /** Manifests that are compared with the workspace: URLs or files. */
  remotes?: readonly string[];
  /** Called whenever a configuration has been loaded. */
  progress?: (done: number, of: number) => void;
}

/** A configuration with what came of loading it. */
export interface Loaded {
  config: ConfigFile;
  answer: LoadAnswer;
}

/** The facts, and what they come from. */
export interface Gathered {
  facts: WorkspaceFacts;
  loaded: readonly Loaded[];
  workspace: Workspace;
}

/**
 * Gathers the facts of the workspace that a folder lies in.
 *
 * @throws FedpackError where there is no workspace, or `fedpack.config` or a manifest cannot be read
 */
export async function gatherFacts(options: GatherOptions): Promise<WorkspaceFacts> {
  return (await gather(options)).facts;
}

/**
 * Gathers the facts, with the configurations that they come from.
 *
 * @throws FedpackError as {@link gatherFacts}
 */
export async function gather({ folder, cwd, remotes = [], progress }: GatherOptions): Promise<Gathered> {
  const workspace = await findWorkspace(folder);
  const [configs, settings, deployed, installed] = await Promise.all([
    findConfigs(workspace),
    findSettings(workspace),
    fetchManifests(remotes, cwd),
    installedVersions(workspace),
  ]);
  const tasks = [...(settings ? [settings] : []), ...configs.map(({ task }) => task)];
  const answers = await loadAll(tasks, (done) => progress?.(done, tasks.length));
  const policy = settings ? policyOf(answers.shift()) : null;
  const loaded = configs.map((config, index) => ({ config, answer: answers[index] as LoadAnswer }));
  const apps = await appsOf(workspace, loaded, installed, deployed);
  return { facts: { root: workspace.root.replaceAll('\\', '/'), policy, apps, deployed }, loaded, workspace };
}

async function appsOf(
  workspace: Workspace,
  loaded: readonly Loaded[],
  installed: Installed,
  deployed: readonly DeployedFacts[],
): Promise<AppFacts[]> {
  const federated = loaded.filter(({ answer }) => 'problem' in answer || partsIn(answer).length > 0);
  const parts = federated.flatMap(({ answer }) => partsIn(answer)).flatMap((one) => one.parts);
  const names = new Set([
    ...parts.flatMap(remoteNames),
    ...parts.flatMap(containerNames),
    ...deployed.flatMap(deployedNames),
  ]);
  const outputs = loaded.flatMap(({ answer }) => loadedIn(answer).map(({ output }) => output)).filter(Boolean);
  const isApp = new Set(federated.map(({ config }) => config.package));
  const scans = new Map<WorkspacePackage, Promise<ImportFact[]>>();
  const scan = (one: WorkspacePackage) => {
    const running = scans.get(one) ?? importsOf(one, workspace, names, outputs);
    scans.set(one, running);
    return running;
  };
  const found = federated.map(async ({ config, answer }) => {
    const packages = [config.package, ...localDependencies(config.package, workspace, isApp)];
    const imports = (await Promise.all(packages.map(scan))).flat();
    const common = {
      ...(await commonFacts(config, installed)),
      imports,
      entries: await entriesOf(config, workspace.root),
    };
    if ('problem' in answer) return [{ ...common, label: '', parts: [], problem: answer.problem }];
    return partsIn(answer).map(({ label, parts }) => ({ ...common, label, parts }));
  });
  return (await Promise.all(found)).flat();
}

async function commonFacts(config: ConfigFile, installed: Installed) {
  const { name, folder, json } = config.package;
  return {
    package: name,
    folder,
    config: config.file,
    dependencies: dependenciesOf(json),
    installed: await installed(config.package),
  };
}

function loadedIn(answer: LoadAnswer): LoadedConfig[] {
  return 'loaded' in answer ? answer.loaded : [];
}

/** Of environments without federation nothing is asked. */
function partsIn(answer: LoadAnswer): LoadedConfig[] {
  return loadedIn(answer).filter(({ parts }) => parts.length > 0);
}

function policyOf(answer: LoadAnswer | undefined): unknown {
  if (answer && 'problem' in answer) throw new FedpackError(`fedpack.config cannot be loaded: ${answer.problem}`);
  const settings = answer && 'settings' in answer ? answer.settings : undefined;
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) {
    throw new FedpackError('fedpack.config must export an object, such as { check: { ranges: "warn" } }');
  }
  return Reflect.get(settings, 'check') ?? null;
}

async function fetchManifests(remotes: readonly string[], base: string): Promise<DeployedFacts[]> {
  const fetched = [...(await fetchAll(remotes, { base })).values()];
  return fetched.map((one) => {
    if ('problem' in one) throw new FedpackError(`${one.source}: ${one.problem}`);
    return { source: one.source, text: one.text };
  });
}

/** The name in a manifest, for finding imports of it; whether it is one is checked by the native side. */
function deployedNames({ text }: DeployedFacts): string[] {
  const [, name] = /"name"\s*:\s*"([^"\\]+)"/.exec(text) ?? [];
  return name ? [name] : [];
}
