const { load } = require('./lib/load.js');

const { file, native } = load(__dirname);
const { version } = require('./package.json');

// Marks for `fedpack`, which is evaluated after Rspack has chosen its binding and has to know which one that was.
globalThis[Symbol.for('fedpack.binding')] = native;
globalThis[Symbol.for('fedpack.binding.file')] = file;
globalThis[Symbol.for('fedpack.binding.version')] = version;

module.exports = native;
module.exports.default = native;
