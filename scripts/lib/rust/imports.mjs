/**
 * @typedef {import('./modules.mjs').Module} Module
 */

/**
 * Finds the files that a file takes something from. What a module only hands on is taken from the file that has it. To
 * declare a module (`mod a;`), or to name one in a `use`, takes nothing from it yet.
 *
 * @param {Module} module
 * @returns {Set<Module>}
 */
export function importsOf(module) {
  const found = new Set();
  const used = [...module.uses.map(({ path, as }) => (as === '*' ? [...path, '*'] : path)), ...module.paths];
  for (const path of used) {
    const { module: target, item } = locate(module, path, new Set()) ?? {};
    if (target && item && target !== module) found.add(target);
  }
  return found;
}

/**
 * @returns {{module: Module, item?: string} | undefined} where a path leads that is read in `from`: to a module, or to an
 *   item in one; undefined outside of the crate
 */
function locate(from, path, seen) {
  const key = `${from.file} ${path.join('::')}`;
  if (seen.has(key)) return undefined;
  seen.add(key);
  const [first, ...rest] = path;
  if (first === 'crate') return walk(rootOf(from), rest, seen);
  if (first === 'self') return walk(from, rest, seen);
  if (first === 'super') return from.parent && locate(from.parent, ['self', ...rest], seen);
  if (from.children.has(first)) return walk(from.children.get(first), rest, seen);
  const use = from.uses.find(({ as, path: target }) => as === first && target[0] !== first);
  const brought = use && locate(from, use.path, seen);
  return brought && !brought.item ? walk(brought.module, rest, seen) : undefined;
}

function walk(module, [name, ...rest], seen) {
  if (name === undefined) return { module };
  if (name === 'super') return module.parent && walk(module.parent, rest, seen);
  const handedOn = module.uses.find(({ as }) => as === name);
  // `mod locate; pub use locate::locate;`: a module and what is in it may have one name.
  if (module.children.has(name) && (rest.length > 0 || !handedOn)) return walk(module.children.get(name), rest, seen);
  // What comes from another crate is in no file of this one.
  if (handedOn) return locate(module, [...handedOn.path, ...rest], seen);
  const holder = module.defines.has(name) ? undefined : holderOf(module, name, seen);
  return holder ? walk(holder, [name, ...rest], seen) : { module, item: name };
}

/** The module that an item is in which another one has by `use …::*`. */
function holderOf(module, name, seen) {
  const globs = module.uses.filter(({ as }) => as === '*');
  const holders = globs.map(({ path }) => locate(module, path, seen)?.module).filter(Boolean);
  return holders.find(({ defines, uses }) => defines.has(name) || uses.some(({ as }) => as === name));
}

function rootOf(module) {
  return module.parent ? rootOf(module.parent) : module;
}
