import type { Expression, ObjectExpression } from '@oxc-project/types';
import { IGNORED_OPTIONS, IGNORED_RSBUILD_OPTIONS } from '../../options/ignored.js';
import { findFederation } from '../config/federation.js';
import { keyOf, propertyOf } from '../config/objects.js';
import { parseSource } from '../config/source.js';

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
  return Object.entries(IGNORED_OPTIONS).flatMap(([path, instead]) =>
    askedAt(options, path.split('.')).map((option) => noEffect(option, instead)),
  );
}

/** The options at a path, by name, that ask for something; `*` stands for every key. */
function askedAt(value: Expression | undefined, [key, ...rest]: readonly string[]): string[] {
  if (key === undefined) return isAsked(value) ? [''] : [];
  if (value?.type !== 'ObjectExpression') return [];
  const keys = key === '*' ? value.properties.flatMap(nameOf) : [key];
  return keys.flatMap((name) =>
    askedAt(propertyOf(value, name), rest).map((below) => (below === '' ? name : `${name}.${below}`)),
  );
}

function nameOf(property: ObjectExpression['properties'][number]): string[] {
  const name = property.type === 'Property' ? keyOf(property.key) : undefined;
  return name === undefined ? [] : [name];
}

function noEffect(option: string, instead: string): string {
  return `${option} has no effect. ${instead}`;
}

function settingsOf(settings: ObjectExpression): string[] {
  const target = propertyOf(settings, 'target');
  const isDual = target?.type === 'Literal' && target.value === 'dual';
  return [
    ...Object.entries(IGNORED_RSBUILD_OPTIONS).flatMap(([key, instead]) =>
      isAsked(propertyOf(settings, key)) ? [noEffect(key, instead)] : [],
    ),
    ...(isDual ? ["target 'dual' fails the build: add a plugin for each environment"] : []),
  ];
}

/** What turns off what is off already asks for nothing. */
function isAsked(value: Expression | undefined): boolean {
  return value !== undefined && !(value.type === 'Literal' && value.value === false);
}
