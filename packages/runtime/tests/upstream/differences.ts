/** How a prebuilt runtime differs from upstream. */
export interface Difference {
  reason: string;
  /** The steps in which it differs, by scenario. */
  steps: Record<string, string[]>;
  /** The hooks and functions with other arguments, and `result` or `failed` for how a step ends. */
  calls: string[];
  /** The runtime that differs; all unless given. */
  runtime?: string;
}

/** What a consumed module calls. */
const CONSUMES = ['afterLoadShare', 'beforeLoadShare', 'call:loadShare', 'resolveShare'];
const LOADS = [...CONSUMES, 'afterRegisterShare', 'call:sharedHandler.initializeSharing'];

/** What a remote module calls. */
const REQUESTS = ['afterLoadRemote', 'afterMatchRemote', 'beforeRequest', 'call:loadRemote'];
const GETS = ['afterResolve', 'onLoad', 'afterLoadEntry', 'afterInitRemote', 'getModuleFactory'];
const EXPOSES = ['beforeGetExpose', 'afterGetExpose'];

const MANIFEST_ERRORS = ['afterLoadManifest', 'afterLoadRemote', 'console.warn', 'errorLoadRemote', 'failed'];

/**
 * All differences of prebuilt runtimes; upstream with patches has none. Whatever is not listed is the same: results, errors, warnings, and
 * the order and arguments of all hooks.
 */
export const differences: Difference[] = [
  {
    reason:
      'What is wrong with a manifest is said in plain words, where upstream repeats the error of the JSON parser. The response is not handed ' +
      'on, as its body was read.',
    steps: {
      manifests: [
        'loadRemote of an absent remote',
        'loadRemote of it again',
        'loadRemote of an entry without container',
      ],
      'files that are no manifests': ['object', 'html', 'nothing', 'absent'],
    },
    calls: MANIFEST_ERRORS,
  },
  {
    reason: 'The same, where a plugin has another manifest.',
    steps: { 'plugins that help': ['backed/a'] },
    calls: ['afterLoadManifest', 'errorLoadRemote'],
  },
  {
    reason:
      'Something that is no manifest, in the place of one that failed, counts as nothing: the failure stays that of the first. Upstream asks ' +
      'plugins about it as another failure.',
    steps: { 'plugins that help': ['returned/a'] },
    calls: MANIFEST_ERRORS,
  },
  {
    reason: 'What is wrong with a manifest that is preloaded is said in plain words, too.',
    steps: { preloading: ['no manifest', 'an entry'] },
    calls: ['afterLoadManifest', 'afterPreloadRemote', 'errorLoadRemote'],
  },
  {
    reason:
      'A style sheet of an exposed module is loaded ahead, and not applied: its container adds it, waits for it, and says when it is missing. ' +
      'Upstream adds it itself, and containers take what is in the document for loaded.',
    steps: { manifests: ['loadRemote'], 'public paths': ['body'], 'plugins that help': ['lost/a'] },
    calls: ['createLink'],
    runtime: 'web.manifests',
  },
  {
    reason:
      'No version of a shared module is selected when files of a remote are loaded ahead. Upstream selects one to leave out its files, but ' +
      'compares their names with URLs, which are never equal.',
    steps: {
      manifests: [
        ...['loadRemote', 'loadRemote by alias', 'loadRemote of a factory', 'loadRemote twice at once'],
        ...['loadRemote of a missing module', 'loadRemote of nothing', 'loadRemote of a container that throws'],
        ...['loadRemote of a registered one', 'loadRemote of the new one'],
      ],
      preloading: [
        ...['an exposed module', 'it again', 'all of them', 'a filter', 'without remotes of it', 'some remotes of it'],
      ],
    },
    calls: ['resolveShare'],
    runtime: 'web.manifests',
  },
  {
    reason:
      'The highest version that satisfies is taken, as webpack does. Upstream takes the first if the highest of all does not.',
    steps: { 'several versions': ['one that fits'] },
    calls: ['afterLoadShare', 'result'],
  },
  {
    reason: 'A shared module that failed to load can be loaded again. Upstream keeps the rejected promise.',
    steps: { 'a module that fails': ['loadShare'] },
    calls: ['errorLoadShare'],
  },
  {
    reason: 'The same, of a module that nobody shares. The TypeError names the variable of ours.',
    steps: { 'an unknown module': ['loadShare'] },
    calls: ['errorLoadShare', 'failed'],
  },
  {
    reason: 'The same, when it is loaded again.',
    steps: { 'a module that fails': ['loadShare again'] },
    calls: [...['afterLoadShare', 'afterRegisterShare', 'errorLoadShare', 'failed', 'resolveShare', 'result']],
  },

  {
    reason:
      'There are no shared modules that are tree-shaken, as fedpack builds none. The state of a build is on its `__webpack_require__`, and ' +
      'not in exports, which nobody imports.',
    steps: { 'the bundler runtime': ['the parts', 'the functions', 'the plugins of the instance'] },
    calls: ['result'],
  },
  {
    reason: 'The same, of a consumed module.',
    steps: { 'consumed modules': ['a module of which little is used'] },
    calls: CONSUMES,
  },
  {
    reason:
      'A build without remotes has the part of the API that works there. Who imports the API gets the complete runtime.',
    steps: { 'the bundler runtime': ['the API'] },
    calls: ['result'],
    runtime: 'none',
  },
  {
    reason:
      'The start of a runtime has set the options, and made the instance, before it calls anything. Only the message differs.',
    steps: { 'the bundler runtime': ['init without options'] },
    calls: ['failed'],
  },
  {
    reason: 'The same, of a consumed module, which says so when it is required, as upstream’s does.',
    steps: { 'consumed modules': ['what comes too early'] },
    calls: ['result'],
  },
  {
    reason:
      'What is thrown at once is a promise for a moment. The chunk waits for it, and the module throws the error all the same.',
    steps: { 'consumed modules': ['no instance', 'an instance that throws'] },
    calls: ['result'],
  },
  {
    reason: 'The tables that the start of a runtime makes have the scopes as a flat list.',
    steps: { 'consumed modules': ['the chunk of nested'] },
    calls: LOADS,
  },
  {
    reason:
      'In the tables that the start of a runtime makes, a module without fallback has a getter too: it throws who asks for what, and who ' +
      'might share it.',
    steps: { 'consumed modules': ['absent'] },
    calls: ['result'],
  },
  {
    reason: 'The start of a runtime reads the tables, also those of a hot update, and marks them.',
    steps: { 'consumed modules': ['a row that nobody has read'] },
    calls: [...LOADS, 'result'],
  },
  {
    reason: 'The same, of remote modules.',
    steps: { 'remotes of the instance': ['a table that nobody has read'] },
    calls: [...REQUESTS, ...GETS, ...EXPOSES, 'result'],
  },
  {
    reason: 'Modules are never installed later: an entry that waits for shared modules does so before it starts.',
    steps: { 'initial consumes': ['later'] },
    calls: [...LOADS, 'result'],
  },
  {
    reason:
      'Containers that the instance does not load are initialised by `__webpack_require__.I` of fedpack, with the scopes that they are ' +
      'configured with. Upstream initialises each with every scope.',
    steps: { 'initialising sharing': ['containers that are externals'] },
    calls: ['result'],
  },
  {
    reason: 'Several scopes are initialised by one call, as in builds that share something.',
    steps: { 'init of a container': ['several scopes of a host that shares nothing'] },
    calls: ['call:I'],
  },
  {
    reason: 'fedpack writes the names of remotes as they are.',
    steps: { 'remotes of the instance': ['a name that is encoded'] },
    calls: [...REQUESTS, 'errorLoadRemote'],
  },
  {
    reason:
      'An instance that throws at once is the module’s error. Upstream forgets it, and says "factory is not a function".',
    steps: { 'remotes of the instance': ['an instance that throws', 'what it threw'] },
    calls: ['result'],
  },
  {
    reason: 'The TypeError names what is not a function.',
    steps: { 'remotes that are containers': ['module of no get'] },
    calls: ['result'],
  },
];

/** The calls that differ in a step, with a runtime. */
export const expectedCalls = (scenario: string, step: string, name: string): string[] =>
  differences
    .filter(({ steps, runtime }) => steps[scenario]?.includes(step) && (runtime ?? name) === name)
    .flatMap(({ calls }) => calls);

/** The calls that do differ: those that only one of two makes; `order` if both make the same in another order. */
export function differingCalls(theirs: string[], ours: string[]): string[] {
  const left = [...ours];
  const missing = theirs.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const names = [...new Set([...missing, ...left].map((line) => line.split(' ')[0] ?? ''))];
  const isReordered = names.length === 0 && theirs.some((line, index) => line !== ours[index]);
  return isReordered ? ['order'] : names.sort();
}
