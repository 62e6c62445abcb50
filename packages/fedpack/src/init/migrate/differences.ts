import type { Expression, ObjectExpression } from 'oxc-parser';
import { findFederation } from '../config/federation.js';
import { keyOf, propertyOf } from '../config/objects.js';
import { parseSource } from '../config/source.js';

/** Options of upstream's that have no effect yet, with what that means. */
const IGNORED: Readonly<Record<string, string>> = {
  async: 'it has no effect: entries wait for what they need by themselves',
  dataPrefetch: 'it has no effect',
  dev: 'it has no effect: the development server reloads by itself',
  dts: 'it has no effect: no types are made or fetched; declare the modules of remotes, or map them in tsconfig.json',
  injectTreeShakingUsedExports: 'it has no effect',
  treeShakingDir: 'it has no effect',
  treeShakingSharedExcludePlugins: 'it has no effect',
  treeShakingSharedPlugins: 'it has no effect',
  virtualRuntimeEntry: 'it has no effect',
};

const IGNORED_EXPERIMENTS = ['externalRuntime', 'provideExternalRuntime'];

/** The second argument of Rsbuild's plugin. */
const SETTINGS: Readonly<Record<string, string>> = {
  ssr: 'it has no effect yet: add a plugin for each environment',
  ssrDir: 'it has no effect yet',
};

/** What of the options in a file behaves otherwise with fedpack; a line each, sorted. */
export function differencesIn(file: string, text: string): string[] {
  const source = parseSource(file, text);
  if (!source) return [];
  const found = findFederation(source.program).flatMap(({ options, settings }) => [
    ...(options ? optionsOf(options) : []),
    ...(settings ? settingsOf(settings) : []),
  ]);
  return [...new Set(found)].sort();
}

function optionsOf(options: ObjectExpression): string[] {
  const ignored = Object.entries(IGNORED).filter(([key]) => isAsked(propertyOf(options, key)));
  const experiments = propertyOf(options, 'experiments');
  const ofExperiments = IGNORED_EXPERIMENTS.filter(
    (key) => experiments?.type === 'ObjectExpression' && isAsked(propertyOf(experiments, key)),
  );
  return [
    ...ignored.map(([key, what]) => `${key}: ${what}`),
    ...ofExperiments.map((key) => `experiments.${key}: it has no effect`),
    ...treeShakenIn(propertyOf(options, 'shared')).map((key) => `shared.${key}.treeShaking: it has no effect`),
  ];
}

function treeShakenIn(shared: Expression | undefined): string[] {
  if (shared?.type !== 'ObjectExpression') return [];
  return shared.properties.flatMap((property) => {
    if (property.type !== 'Property' || property.value.type !== 'ObjectExpression') return [];
    return isAsked(propertyOf(property.value, 'treeShaking')) ? [keyOf(property.key) ?? '…'] : [];
  });
}

function settingsOf(settings: ObjectExpression): string[] {
  const target = propertyOf(settings, 'target');
  const isDual = target?.type === 'Literal' && target.value === 'dual';
  return [
    ...Object.entries(SETTINGS).flatMap(([key, what]) =>
      isAsked(propertyOf(settings, key)) ? [`${key}: ${what}`] : [],
    ),
    ...(isDual ? ["target 'dual' fails the build: add a plugin for each environment"] : []),
  ];
}

/** What turns off what is off already asks for nothing. */
function isAsked(value: Expression | undefined): boolean {
  return value !== undefined && !(value.type === 'Literal' && value.value === false);
}
