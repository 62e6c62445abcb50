import semver from 'semver';

/**
 * What has to follow Rspack: a dependency that our crates share with Rspack's, so that a binding holds it once.
 *
 * @param {Map<string, string>} ours what our crates ask for, by name, such as `=26.0.0`, `2.14.2`, `1`
 * @param {Map<string, string[]>} before versions that Rspack's crates brought along, by name
 * @param {Map<string, string[]>} after those that they bring along now
 * @returns {Map<string, string>} new requirements, written as the old ones are
 */
export function followers(ours, before, after) {
  const changed = new Map();
  for (const [name, wanted] of ours) {
    const held = before.get(name)?.find((version) => semver.satisfies(version, asNpm(wanted)));
    const brought = after.get(name);
    if (!held || !brought || brought.includes(held)) continue;
    // `1` and `"2.14"` say that any newer one is right.
    if (!isComplete(wanted) && brought.some((version) => semver.satisfies(version, asNpm(wanted)))) continue;
    const next = nearest(brought, held);
    changed.set(name, isComplete(wanted) ? `${operator(wanted)}${next}` : like(wanted, next));
  }
  return changed;
}

/** Of several versions that Rspack has, the one that is next to ours: the newest of the same line, else the newest. */
function nearest(versions, held) {
  const line = versions.filter((version) => semver.satisfies(version, `^${held}`));
  return semver.rsort(line.length > 0 ? line : [...versions])[0];
}

/** Cargo means `^` where nothing is said, npm means `=`. */
function asNpm(wanted) {
  return /^\d/.test(wanted) ? `^${wanted}` : wanted;
}

function operator(wanted) {
  return /^[^\d]*/.exec(wanted)[0];
}

function isComplete(wanted) {
  return /\d+\.\d+\.\d+/.test(wanted);
}

/** A version with as many parts as the requirement has. */
function like(wanted, version) {
  const parts = wanted.split('.').length;
  return `${operator(wanted)}${version.split('.').slice(0, parts).join('.')}`;
}
