/** How a prebuilt runtime differs from upstream. */
export interface Difference {
  reason: string;
  /** The steps in which it differs, by scenario. */
  steps: Record<string, string[]>;
  /** The hooks with other arguments, and `result` or `failed` for how a step ends. */
  calls: string[];
}

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
    reason: 'The same, of a manifest that is preloaded.',
    steps: { preloading: ['no manifest', 'an entry'] },
    calls: ['afterLoadManifest', 'afterPreloadRemote', 'errorLoadRemote'],
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
];

/** The calls that differ in a step. */
export const expectedCalls = (scenario: string, step: string): string[] =>
  differences.filter(({ steps }) => steps[scenario]?.includes(step)).flatMap(({ calls }) => calls);

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
