import { literal, quoted } from './literal.mjs';
import { anchor, code, tableText } from './markdown.mjs';
import { definitionName, TABLE } from './schema.mjs';
import { typeText } from './type-text.mjs';
import { walk } from './walk.mjs';

const HEAD = `# Options

<!-- Written by \`npm run options\` from ${TABLE}. -->

The options of \`ModuleFederationPlugin\`, which are also the first argument of \`pluginModuleFederation\` in \`fedpack/rsbuild\`. \`fedpack\`
exports types for all of them. In paths, \`*\` stands for a key of yours: \`shared.*.singleton\` is \`shared: { react: { singleton: true } }\`.

Options of \`@module-federation/enhanced\` have the same meaning here. Options that only fedpack has are marked. Some are accepted so that
configurations keep working, but [have no effect](#options-without-effect).

`;

const BESIDE = {
  RsbuildOptions: ['Options of the Rsbuild plugin', 'The second argument of `pluginModuleFederation`.'],
  FedpackConfig: ['fedpack.config', 'The settings of the command line, in the root of the workspace.'],
  ContainerPluginOptions: ['ContainerPlugin', 'Makes a container.'],
  ContainerReferencePluginOptions: ['ContainerReferencePlugin', 'Imports from containers.'],
  SharePluginOptions: ['SharePlugin', 'Consumes and provides shared modules.'],
  ConsumeSharedPluginOptions: [
    'ConsumeSharedPlugin',
    'Takes modules from the share scope. An entry has the options of [`shared.*`](#shared) that have to do with that.',
  ],
  ProvideSharedPluginOptions: [
    'ProvideSharedPlugin',
    'Provides modules to the share scope. An entry has the options of [`shared.*`](#shared) that have to do with that.',
  ],
};

/** What is in their options has no section elsewhere. */
const NESTED = ['FedpackConfig'];

const isIgnored = ({ schema }) => schema.status === 'ignored';
const isTop = ({ path }) => path.length === 1;

/**
 * The reference of all options.
 *
 * @param {import('./schema.mjs').Table} table
 * @returns {string}
 */
export function docs(table) {
  const all = walk(table, 'ModuleFederationPluginOptions');
  const effective = firstOfEach(all.filter((option) => !isIgnored(option)));
  const beside = Object.entries(BESIDE).map(([name, [title, text]]) => {
    const rows = walk(table, name).filter((option) => isTop(option) || NESTED.includes(name));
    return `## ${title}\n\n${text}\n\n${besideTable(table, rows)}`;
  });
  return [
    HEAD,
    `${overview(effective.filter(isTop))}\n`,
    ...effective.map((option) => section(table, option)),
    '## Options without effect\n\nA build with one of these has a warning that names it ([FED007](errors/FED007.md)).\n\n',
    `${ignoredTable(table, firstOfEach(all.filter(isIgnored)))}\n`,
    beside.join('\n'),
  ].join('');
}

/** Without those of a definition that has been met at another place. */
function firstOfEach(options) {
  const met = new Map();
  return options.filter(({ owner, path }) => {
    const parent = path.slice(0, -1).join('.');
    if (!met.has(owner)) met.set(owner, parent);
    return met.get(owner) === parent;
  });
}

function overview(options) {
  const rows = options.map(({ path: [name], schema }) => [`[\`${name}\`](#${anchor(name)})`, firstSentence(schema)]);
  return tableText(['Option', ''], rows);
}

function section(table, { path, schema, required, examples }) {
  const facts = [
    `- Type: ${code(shownType(table, schema))}`,
    required ? '- Required' : `- Default: ${defaultText(schema)}`,
    `- Since: ${schema.since}${schema.status === 'fedpack' ? ', fedpack only' : ''}`,
    ...(schema.deprecated ? [`- Deprecated: ${schema.reason}`] : []),
  ];
  const shown = examples.map((example) => `${literal(example)}\n`).join('\n');
  const title = `${path.length > 1 ? '###' : '##'} \`${path.join('.')}\``;
  const text = [schema.description, ...mapDescriptions(table, schema)].join('\n\n');
  return `${title}\n\n${text}\n\n${facts.join('\n')}\n\n\`\`\`ts\n${shown}\`\`\`\n\n`;
}

/** What is said of objects whose keys are the user's. */
function mapDescriptions(table, schema) {
  const { anyOf = [], description, exampleKey } = table.definitions[definitionName(schema) ?? ''] ?? schema;
  return exampleKey ? [description] : [...new Set(anyOf.flatMap((one) => mapDescriptions(table, one)))];
}

/** What the name of a type stands for, unless it is an object. */
function shownType(table, schema) {
  if (schema.tsMethod) return schema.tsMethod.replace('): ', ') => ');
  const spelledOut = (one) => {
    const definition = table.definitions[definitionName(one) ?? ''];
    return definition?.enum || definition?.anyOf ? definition : one;
  };
  const text = typeText(table, schema.anyOf ? { ...schema, anyOf: schema.anyOf.map(spelledOut) } : spelledOut(schema));
  return text.replace('(string & {})', 'string');
}

function defaultText({ default: value, defaultText: text }) {
  return text ?? code(typeof value === 'string' ? quoted(value) : literal(value));
}

function ignoredTable(table, options) {
  const rows = options.map(({ path, schema }) => [named(table, { path, schema }), schema.description, schema.reason]);
  return tableText(['Option', 'With enhanced', 'With fedpack'], rows);
}

function besideTable(table, options) {
  const rows = options.map(({ path, schema, required }) => [
    named(table, { path, schema }),
    required ? 'required' : schema.status === 'ignored' ? '' : defaultText(schema),
    [schema.description, ...(schema.reason ? [`Without effect: ${lowerFirst(schema.reason)}`] : [])].join(' '),
  ]);
  return tableText(['Option', 'Default', ''], rows);
}

/** The path and, below it, the type: side by side they would leave no room for the rest. */
const named = (table, { path, schema }) => `${code(path.join('.'))}<br />${code(typeText(table, schema))}`;

const firstSentence = ({ description }) => /^.*?\.(?= |$)/.exec(description)?.[0] ?? description;
const lowerFirst = (text) => text[0].toLowerCase() + text.slice(1);
