import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv/dist/2020.js';

const shipped = createRequire(import.meta.url).resolve('fedpack/manifest.schema.json');
const validate = new Ajv({ allErrors: true, strict: true }).compile(JSON.parse(readFileSync(shipped, 'utf8')));

/**
 * What is wrong with a manifest or a stats document, by the schema that is shipped.
 *
 * @param {unknown} document
 * @returns {string[]}
 */
export function schemaProblems(document) {
  return validate(document) ? [] : validate.errors.map(({ instancePath, message }) => `${instancePath} ${message}`);
}
