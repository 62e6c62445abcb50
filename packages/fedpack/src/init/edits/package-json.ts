import { applyEdits, type FormattingOptions, modify, parse } from 'jsonc-parser';

/** The fields of a package.json that packages are added to. */
export type DependencyField = 'dependencies' | 'devDependencies';

/** A package that a project shall depend on. */
export interface Dependency {
  name: string;
  range: string;
  field: DependencyField;
  /** Whether the project gets this range, also where it has another. */
  isExact?: boolean;
}

/** Adds what a package.json lacks. What it depends on already keeps its place, and its range where that may differ. */
export function addDependencies(text: string, dependencies: readonly Dependency[]): string {
  return dependencies.reduce((edited, { name, range, field, isExact }) => {
    const present = fieldOf(edited, name);
    if (present && !isExact) return edited;
    return setValue(edited, [present ?? field, name], range);
  }, text);
}

/** Takes packages out of a package.json, in whatever field they are. */
export function removeDependencies(text: string, names: readonly string[]): string {
  return names.reduce((edited, name) => {
    const field = fieldOf(edited, name);
    return field ? setValue(edited, [field, name], undefined) : edited;
  }, text);
}

/** Sets a value in a text of JSON and leaves the rest as it is. Keys that are sorted stay so. */
export function setValue(text: string, path: string[], value: unknown): string {
  const name = path.at(-1) ?? '';
  const getInsertionIndex = (keys: string[]) => {
    const isSorted = keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') <= key);
    const index = isSorted ? keys.findIndex((key) => key > name) : -1;
    return index === -1 ? keys.length : index;
  };
  return applyEdits(text, modify(text, path, value, { formattingOptions: formatOf(text), getInsertionIndex }));
}

/** The value at a path; undefined where there is none. */
export function valueAt(text: string, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    parse(text),
  );
}

function fieldOf(text: string, name: string): string | undefined {
  return ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'].find(
    (field) => valueAt(text, [field, name]) !== undefined,
  );
}

function formatOf(text: string): FormattingOptions {
  const indent = /^[ \t]+(?=")/m.exec(text)?.[0] ?? '  ';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol };
}
