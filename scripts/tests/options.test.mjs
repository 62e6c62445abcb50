import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { docs } from '../lib/options/docs.mjs';
import { ignored } from '../lib/options/ignored.mjs';
import { withIgnored } from '../lib/options/ignored-page.mjs';
import { literal } from '../lib/options/literal.mjs';
import { rust } from '../lib/options/rust.mjs';
import { ROOTS, readTable, TABLE } from '../lib/options/schema.mjs';
import { types } from '../lib/options/types.mjs';
import { hasSource, Source, walk } from '../lib/options/walk.mjs';
import { root } from '../lib/root.mjs';

const KEYWORDS = [
  ...['since', 'status', 'reason', 'defaultText', 'shownWith', 'checked', 'init'],
  ...['tsAlso', 'tsMethod', 'exampleSource', 'exampleKey'],
];

const table = readTable();
const all = ROOTS.flatMap((name) =>
  walk(table, name).map((option) => ({ ...option, name, text: option.path.join('.') })),
);

describe('the table of options', () => {
  test('says of each option what it is, since when, and shows it', () => {
    for (const { schema, text, examples } of all) {
      assert.match(schema.description ?? '', /^[A-Z`].*\.$/, text);
      assert.match(schema.since ?? '', /^\d+\.\d+\.\d+$/, text);
      assert.ok(['supported', 'ignored', 'fedpack'].includes(schema.status), `${text}: ${schema.status}`);
      assert.notEqual(examples.length, 0, text);
    }
  });

  test('gives a reason where an option is deprecated, which those without effect are', () => {
    for (const { schema, text } of all) {
      assert.equal(Boolean(schema.reason), schema.deprecated === true, text);
      if (schema.status === 'ignored') assert.equal(schema.deprecated, true, text);
    }
  });

  test('tells the default of each option that has an effect and may be left out', () => {
    for (const { schema, text, required } of all) {
      const isTold = schema.default !== undefined || schema.defaultText !== undefined;
      assert.equal(isTold, schema.status !== 'ignored' && !required, text);
    }
  });

  test('is a JSON Schema that takes its own examples', () => {
    const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
    ajv.addVocabulary(KEYWORDS);
    ajv.addSchema(JSON.parse(readFileSync(join(root, TABLE), 'utf8')), 'options');
    for (const { name, text, examples } of all) {
      const validate = ajv.getSchema(`options#/$defs/${name}`);
      for (const example of examples.filter((example) => !hasSource(example))) {
        assert.ok(validate(example), `${text}: ${ajv.errorsText(validate.errors)}`);
      }
    }
    const validate = ajv.getSchema('options');
    assert.ok(!validate({ shared: { react: { singelton: true } } }));
  });

  test('has the keys of shared modules that Rust knows in all three plugins that share', () => {
    const keys = (name) => Object.keys(table.definitions[name].properties);
    for (const name of ['ConsumesConfig', 'ProvidesConfig']) {
      assert.deepEqual(
        keys(name).filter((key) => !keys('SharedConfig').includes(key)),
        [],
      );
    }
  });
});

describe('what is written from a table', () => {
  const small = {
    definitions: {
      ModuleFederationPluginOptions: {
        description: 'All options.',
        properties: {
          rooms: {
            description: 'The rooms.',
            $ref: '#/$defs/Rooms',
            examples: [{ hall: { wide: true } }],
            defaultText: 'none',
          },
          name: { description: 'The name.', type: 'string', examples: ["it's"], default: 'x', shownWith: ['rooms'] },
        },
        checked: true,
      },
      Rooms: {
        description: 'Rooms by name.',
        type: 'object',
        exampleKey: 'hall',
        additionalProperties: { $ref: '#/$defs/Room' },
      },
      Room: {
        description: 'A room.',
        required: ['wide'],
        properties: {
          wide: { description: 'Its width.', type: 'boolean', examples: [true] },
          on: {
            description: 'Called.',
            not: {},
            tsAlso: '() => void',
            deprecated: true,
            reason: 'Why.',
            exampleSource: '() => {}',
          },
        },
      },
    },
  };

  test('an example has what its option needs beside it', () => {
    const options = walk(small, 'ModuleFederationPluginOptions');
    assert.deepEqual(
      options.map(({ path, examples: [example] }) => `${path.join('.')} ${literal(example)}`),
      [
        'rooms { rooms: { hall: { wide: true } } }',
        'rooms.*.wide { rooms: { hall: { wide: true } } }',
        'rooms.*.on { rooms: { hall: { wide: true, on: () => {} } } }',
        "name { rooms: { hall: { wide: true } }, name: 'it\\'s' }",
      ],
    );
  });

  test('the reference says of each option of what type it is', () => {
    const sections = docs(table)
      .split(/^##+ `/m)
      .slice(1);
    assert.ok(sections.length > 60);
    for (const section of sections) assert.match(section, /^- Type: `[^`]+`$/m);
    assert.match(docs(table), /`\(options: AdditionalDataOptions\) => any`/);
  });

  test('types carry their docs', () => {
    const text = types(small);
    assert.ok(text.includes("  /**\n   * The name.\n   * @default 'x'\n   */\n  name?: string;\n"), text);
    assert.ok(text.includes('  /**\n   * Called.\n   * @deprecated Why.\n   */\n  on?: () => void;\n'), text);
    assert.ok(text.includes('export interface Rooms {\n  [key: string]: Room;\n}\n'), text);
  });

  test('options without effect are listed once, with what happens instead', () => {
    const off = { description: 'Off.', status: 'ignored', reason: "It's on." };
    const table = {
      definitions: {
        ModuleFederationPluginOptions: {
          properties: { on: { type: 'boolean' }, off: { ...off, $ref: '#/$defs/Off' } },
        },
        Off: { properties: { inside: { ...off, type: 'string' } } },
        RsbuildOptions: { properties: {} },
      },
    };
    assert.ok(ignored(table).includes("= {\n  'off': 'It\\'s on.',\n};\n"), ignored(table));
    const page = (rows) => `# Page\n\n<!-- written by a command -->\n${rows}<!-- end -->\n\nmore\n`;
    const rows = "| Option | Instead |\n|---|---|\n| `off` | It's on. |\n";
    assert.equal(withIgnored(table, page('')), page(rows));
    assert.equal(withIgnored(table, page('old\n')), page(rows));
  });

  test('Rust gets the keys that it checks, sorted', () => {
    const text = rust(small);
    assert.ok(text.includes('const MODULE_FEDERATION_PLUGIN_OPTIONS: &[&str] = &[\n  "name",\n  "rooms",\n];\n'), text);
    assert.ok(!text.includes('ROOM:'), text);
  });

  test('a value that is long is on several lines', () => {
    const value = { first: 'a'.repeat(60), 'a-b': [new Source('/x/')], last: 'b'.repeat(60) };
    assert.equal(literal(value), `{\n  first: '${value.first}',\n  'a-b': [/x/],\n  last: '${value.last}',\n}`);
  });
});
