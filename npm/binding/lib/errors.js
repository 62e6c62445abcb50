const { version } = require('../package.json');
const { TRIPLES } = require('./triple.js');

/** The platform has no package of its own. */
function notBuilt(triple) {
  return new Error(
    `fedpack has no binding for ${triple}; there is one for ${TRIPLES.join(', ')}.\n` +
      'Build crates/fedpack_binding from source and set FEDPACK_BINDING_PATH to its .node file.',
  );
}

/** The platform's package is not installed, or its `.node` file is not in it. */
function notInstalled(triple, cause) {
  const name = `@fedpack/binding-${triple}`;
  return new Error(
    `fedpack's binding for ${triple} is not installed: the package ${name} is missing.\n` +
      `Run: npm install --save-optional ${name}@${version}\n` +
      'It is an optional dependency: an install with --omit=optional, or from a lock file that was written on ' +
      'another platform, leaves it out.',
    { cause },
  );
}

/** The platform's package is the folder of this repository, and nothing has been built into it. */
function notCompiled(triple, cause) {
  return new Error(`fedpack's binding for ${triple} is not built yet. Run: npm run demo`, { cause });
}

/** A file is there, and the system refuses to load it: another architecture, another or an older C library. */
function loadFailed(file, triple, cause, chosenByUser) {
  const reason = String(cause?.message ?? cause).split('\n', 1)[0];
  return new Error(
    `fedpack's binding could not be loaded: ${reason}\n` +
      `The file is ${file}; this process needs ${triple} (Node ${process.version}).\n` +
      `${
        chosenByUser
          ? 'FEDPACK_BINDING_PATH names that file: correct it, or unset it.'
          : `Run: npm install --force @fedpack/binding-${triple}@${version}`
      }${olderLibrary(reason)}`,
    { cause },
  );
}

/** What helps when the C library of the machine is older than the one the binding was linked against. */
function olderLibrary(reason) {
  const wanted = /(GLIBC|GLIBCXX)_[\d.]+/.exec(reason)?.[0];
  return wanted
    ? `\nThe file asks for ${wanted}: use a newer system, or build the binding from source on this one.`
    : '';
}

module.exports = { loadFailed, notBuilt, notCompiled, notInstalled };
