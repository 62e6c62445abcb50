/** Where Rspack's crates come from when no registry has them. */
export const REPOSITORY = 'https://github.com/web-infra-dev/rspack';

/**
 * Where Rspack's crates come from: the registry, with their version, or a tag of Rspack's repository.
 *
 * @typedef {{version: string} | {tag: string}} Source
 */

/** A line such as `rspack_core = { version = "=0.102.9", default-features = false }`. */
const CRATE = /^(rspack_\w+ = \{ )(?:version = "=([^"]+)"|git = "[^"]+", tag = "([^"]+)")/gm;

/**
 * @param {string} text Cargo.toml of the workspace
 * @returns {Source} of Rspack's crates
 * @throws {Error} when they are of more than one, or there are none
 */
export function sourceOfCrates(text) {
  const labels = new Map([...text.matchAll(CRATE)].map(([, , version, tag]) => [version ?? tag, { version, tag }]));
  if (labels.size !== 1) throw new Error(`Cargo.toml names ${labels.size} versions of Rspack’s crates, and not one`);
  const [{ version, tag }] = labels.values();
  return version ? { version } : { tag };
}

/**
 * @param {string} text Cargo.toml of the workspace
 * @param {Source} source
 * @returns {string} with all of Rspack's crates from there
 */
export function withSource(text, source) {
  return text.replace(CRATE, (_, before) => `${before}${requirement(source)}`);
}

/**
 * @param {string} text Cargo.toml of the workspace
 * @returns {string[]} the lines of Rspack's crates
 */
export function crateLines(text) {
  const starts = [...text.matchAll(CRATE)].map(({ index }) => index);
  return starts.map((start) => text.slice(start).split('\n', 1)[0]);
}

/**
 * How documents call a source.
 *
 * @param {Source} source
 */
export function label({ version, tag }) {
  return version ?? tag;
}

function requirement({ version, tag }) {
  return version ? `version = "=${version}"` : `git = "${REPOSITORY}", tag = "${tag}"`;
}

/** A line such as `indexmap = "2.14.2"`, or `napi = { version = "3.10.5", … }`. */
const DEPENDENCY = /^([\w-]+) = (?:\{ version = )?"([^"]+)"/gm;

/**
 * @param {string} text Cargo.toml of the workspace
 * @returns {Map<string, string>} what its crates depend on, and which version they ask for, Rspack's crates left out
 */
export function dependencies(text) {
  const found = [...section(text, 'workspace.dependencies').matchAll(DEPENDENCY)];
  return new Map(found.map(([, name, wanted]) => [name, wanted]).filter(([name]) => !name.startsWith('rspack_')));
}

/**
 * @param {string} text Cargo.toml of the workspace
 * @param {Map<string, string>} wanted new requirements of dependencies, by name
 */
export function withDependencies(text, wanted) {
  const before = section(text, 'workspace.dependencies');
  const after = before.replace(DEPENDENCY, (line, name, old) =>
    wanted.has(name) ? line.replace(`"${old}"`, `"${wanted.get(name)}"`) : line,
  );
  return text.replace(before, () => after);
}

/**
 * @param {string} text Cargo.toml of the workspace
 * @returns {string[]} the crates that a development build compiles in a way of their own
 */
export function profiledCrates(text) {
  return [...section(text, 'profile.dev.package').matchAll(/^([\w-]+) = \{/gm)].map(([, name]) => name);
}

/**
 * Cargo warns of a profile for a crate that isn't there any more.
 *
 * @param {string} text Cargo.toml of the workspace
 * @param {Set<string>} gone names of crates
 */
export function withoutProfiles(text, gone) {
  const before = section(text, 'profile.dev.package');
  const after = before.replace(/^([\w-]+) = \{.*\n/gm, (line, name) => (gone.has(name) ? '' : line));
  return text.replace(before, () => after);
}

/** The lines below a heading, up to the next one. */
function section(text, heading) {
  const start = text.indexOf(`\n[${heading}]\n`);
  if (start < 0) return '';
  const body = start + heading.length + 4;
  const end = text.indexOf('\n[', body);
  return text.slice(body, end < 0 ? undefined : end + 1);
}
