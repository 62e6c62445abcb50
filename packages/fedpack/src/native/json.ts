declare const value: unique symbol;

/** The JSON text of a value. */
export type Json<Value> = string & { [value]?: Value };

/** Writes a value as JSON. */
export function toJson<Value>(value: Value): Json<Value> {
  return JSON.stringify(value);
}

/** Reads what {@link toJson}, or the native side, has written. */
export function fromJson<Value>(text: Json<Value>): Value {
  return JSON.parse(text);
}
