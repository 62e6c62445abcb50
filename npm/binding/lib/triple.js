const { execFileSync } = require('node:child_process');
const { readFileSync } = require('node:fs');

/** The platforms that a package is published for, by the names napi's CLI gives them. */
const TRIPLES = [
  'darwin-arm64',
  'darwin-x64',
  'linux-arm64-gnu',
  'linux-arm64-musl',
  'linux-x64-gnu',
  'linux-x64-musl',
  'win32-arm64-msvc',
  'win32-x64-msvc',
];

/** What the `ldd` script or program says of itself; undefined where there is none. */
function muslByLdd(read) {
  try {
    return read().includes('musl');
  } catch {
    return undefined;
  }
}

/** Node's own report: the glibc version it runs on, or the musl loader among its shared objects. */
function muslByReport() {
  process.report.excludeNetwork = true;
  const report = process.report.getReport();
  if (report.header?.glibcVersionRuntime) return false;
  return (report.sharedObjects ?? []).some((file) => file.includes('libc.musl-') || file.includes('ld-musl-'));
}

/** Whether this Linux runs on musl. The order is napi's: a file read first, a child process only when nothing else tells. */
function isMusl() {
  return (
    muslByLdd(() => readFileSync('/usr/bin/ldd', 'utf8')) ??
    (process.report ? muslByReport() : undefined) ??
    muslByLdd(() => execFileSync('ldd', ['--version'], { encoding: 'utf8' })) ??
    false
  );
}

/**
 * The triple of a platform, e.g. `linux-x64-gnu`; it need not be one that is published.
 *
 * @param {NodeJS.Platform} platform
 * @param {string} arch
 * @returns {string}
 */
function tripleOf(platform = process.platform, arch = process.arch) {
  if (platform === 'linux') return `linux-${arch}-${isMusl() ? 'musl' : 'gnu'}`;
  if (platform === 'win32') return `win32-${arch}-msvc`;
  return `${platform}-${arch}`;
}

module.exports = { TRIPLES, tripleOf };
