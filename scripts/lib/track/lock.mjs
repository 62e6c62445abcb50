/**
 * The packages of a Cargo.lock, by `name@version`, with what each depends on.
 *
 * @typedef {Map<string, string[]>} Lock
 */

/**
 * @param {string} text Cargo.lock
 * @returns {Lock}
 */
export function readLock(text) {
  const packages = text.split('[[package]]').slice(1).map(readPackage);
  const versions = versionsByName(packages.map(({ id }) => id));
  return new Map(
    packages.map(({ id, needs }) => [
      id,
      // Cargo leaves the version out where there is only one.
      needs.map(([name, version]) => `${name}@${version ?? versions.get(name)?.[0]}`),
    ]),
  );
}

function readPackage(text) {
  const value = (key) => new RegExp(`^${key} = "([^"]+)"`, 'm').exec(text)?.[1];
  const listed = /^dependencies = \[([^\]]*)\]/m.exec(text)?.[1] ?? '';
  const needs = [...listed.matchAll(/"([^" ]+)(?: ([^" ]+))?[^"]*"/g)].map(([, name, version]) => [name, version]);
  return { id: `${value('name')}@${value('version')}`, needs };
}

/**
 * What Rspack's crates bring along, on every platform.
 *
 * @param {Lock} lock
 * @returns {Map<string, string[]>} versions by name, Rspack's own crates included
 */
export function broughtByRspack(lock) {
  const seen = new Set();
  const visit = (id) => {
    if (seen.has(id) || !lock.has(id)) return;
    seen.add(id);
    for (const needed of lock.get(id)) visit(needed);
  };
  for (const id of lock.keys()) if (isRspack(id)) visit(id);
  return versionsByName([...seen]);
}

/** Whether a crate is Rspack's own. Ours on it is called after it, too. */
function isRspack(id) {
  return id.startsWith('rspack_') && !id.startsWith('rspack_plugin_fedpack@');
}

function versionsByName(ids) {
  const all = new Map();
  for (const id of ids) {
    const [name, version] = id.split('@');
    all.set(name, [...(all.get(name) ?? []), version]);
  }
  return all;
}
