import type { ArrayExpression, Node, ObjectExpression } from '@oxc-project/types';
import { findFederation } from './federation.js';
import { findConfigObject } from './find-object.js';
import { addImport, importLine, importsOf } from './imports.js';
import { addElement, addProperty, complete, isCertain, propertyOf } from './objects.js';
import { print, type Value } from './print.js';
import { parseSource, type Source } from './source.js';
import { styleOf } from './style.js';
import type { Tool } from './tool.js';

/** What a configuration shall have. */
export interface Wanted {
  tool: Tool;
  /** The options of the plugin. */
  options: { [key: string]: Value };
  /** What the configuration gets besides, where it doesn't have it. */
  settings: { [key: string]: Value };
}

/** A configuration with what is wanted, or why it has to be added by hand. */
export type Edited = { text: string; also?: string } | { problem: string };

/**
 * Adds the plugin to the text of a configuration; where it has one already, what that lacks.
 *
 * @param file tells the language
 */
export function editConfig(file: string, text: string, { tool, options, settings }: Wanted): Edited {
  const source = parseSource(file, text);
  if (!source) return { problem: 'it is not valid code' };
  const [federation, second] = findFederation(source.program);
  if (second) return { problem: 'it has several federation plugins' };
  if (federation && !federation.from.startsWith('fedpack')) {
    return { problem: `it uses the plugin of ${federation.from}: run fedpack init --migrate` };
  }
  const object = findConfigObject(source.program);
  if (federation) {
    if (!federation.options || !complete(source, federation.options, lackedBy(federation.options, options))) {
      return { problem: 'the options of its plugin are not a literal' };
    }
  } else {
    const problem = addPlugin(source, object, tool, options);
    if (problem) return { problem };
  }
  const isComplete = Object.keys(settings).length === 0 || (object !== undefined && complete(source, object, settings));
  const also = isComplete ? {} : { also: print(settings, styleOf('')) };
  const edited = source.edits.toString();
  return parseSource(file, edited) ? { text: edited, ...also } : { problem: 'it is written in an unusual way' };
}

/** What is shared may be said in other ways than ours. */
function lackedBy(present: ObjectExpression, { shared, ...rest }: Wanted['options']): Wanted['options'] {
  return propertyOf(present, 'shared') || shared === undefined ? rest : { ...rest, shared };
}

function addPlugin(source: Source, object: ObjectExpression | undefined, tool: Tool, options: Wanted['options']) {
  if (!object) return 'the configuration is not one object literal';
  if (importsOf(source.program).has(tool.plugin) || source.text.includes(`function ${tool.plugin}`)) {
    return `it uses the name ${tool.plugin} for something else`;
  }
  const write = (margin: string) => `${tool.call}(${print(options, source.style, margin)})`;
  if (!isCertain(object, 'plugins')) return 'it spreads another object, which may have plugins';
  const plugins = propertyOf(object, 'plugins');
  if (!plugins) {
    const { indent, newline } = source.style;
    addProperty(source, object, 'plugins', (margin) =>
      ['[', `${margin}${indent}${write(margin + indent)},`, `${margin}]`].join(newline),
    );
  } else {
    const array = arrayIn(plugins);
    if (!array) return 'its plugins are not an array literal';
    addElement(source, array, write);
  }
  addImport(source, tool.plugin, tool.from);
  return undefined;
}

/** `[…]`, `[…].filter(Boolean)` */
function arrayIn(node: Node): ArrayExpression | undefined {
  if (node.type === 'ArrayExpression') return node;
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  const { object, property } = node.callee;
  return property.type === 'Identifier' && property.name === 'filter' ? arrayIn(object) : undefined;
}

/** What to paste into a configuration that isn't edited. */
export function toPaste(file: string, text: string, { tool, options, settings }: Wanted): string {
  const { style, isCommonJs } = parseSource(file, text) ?? { style: styleOf(''), isCommonJs: false };
  return [
    importLine({ style, isCommonJs }, tool.plugin, tool.from),
    '',
    ...Object.entries(settings).map(([key, value]) => `${key}: ${print(value, style)},`),
    'plugins: [',
    `${style.indent}${tool.call}(${print(options, style, style.indent)}),`,
    '],',
  ].join('\n');
}
