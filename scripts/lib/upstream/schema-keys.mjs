/**
 * The keys of a JSON Schema as webpack's plugins have them, those of an object behind the object.
 *
 * @param {Record<string, any>} schema
 * @returns {string[]} `shared.*.singleton`: `*` stands for keys of the user
 */
export function schemaKeys(schema) {
  return [...new Set(within(schema, schema, []).map((path) => path.join('.')))];
}

function within(whole, schema, at) {
  const { $ref, anyOf = [], oneOf = [], allOf = [], items, properties = {}, additionalProperties } = schema;
  const same = [...anyOf, ...oneOf, ...allOf];
  if ($ref) same.push(whole.definitions[$ref.replace('#/definitions/', '')]);
  if (items) same.push(...[items].flat());
  return [
    ...same.flatMap((one) => within(whole, one, at)),
    ...Object.entries(properties).flatMap(([key, one]) => [[...at, key], ...within(whole, one, [...at, key])]),
    ...(typeof additionalProperties === 'object' ? within(whole, additionalProperties, [...at, '*']) : []),
  ];
}
