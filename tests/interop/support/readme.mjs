import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { peers } from '../cases.mjs';
import { peerVersions } from './install.mjs';

const README = join(import.meta.dirname, '..', 'README.md');

const HEAD = `# Interop

Written by the test run. Hosts and remotes that are built for production by fedpack and by its peers, in both directions. React
${'`'}%REACT%${'`'} is shared as a singleton; each side has one of its own. “One React” means: the remote’s component with hooks is rendered by the
host and (in Chromium) reacts to a click, ${'`remote.React === host.React`'} and the same for ${'`react-dom`'}, and exactly one copy of React has been
evaluated. In Node the component is rendered with ${'`renderToString`'}.

Which of two providers of one version wins goes by name. So most cases run with a host whose name comes before the remote’s and
with one whose name comes after it.
`;

/** How a row names the entry that the host loads. */
const ENTRY = {
  script: 'script',
  manifest: 'manifest',
  module: 'ES module',
  commonjs: 'CommonJS',
};

/**
 * Writes the table.
 *
 * @param {{case: import('../cases.mjs').Case, passed: boolean}[]} results
 */
export async function writeReadme(results) {
  const versions = await peerVersions();
  const rows = results.map(({ case: each, passed }) => [
    peers[each.peer].title,
    each.host.builder === 'fedpack' ? 'fedpack’s host, their remote' : 'their host, fedpack’s remote',
    each.place === 'node' ? 'Node' : 'Chromium',
    entry(each),
    settings(each),
    passed ? (each.limit?.says ?? 'one React') : 'FAILS',
  ]);
  const pins = Object.values(peers).map(({ title, packages }) => [
    title,
    packages.map((name) => `${name} ${versions[name]}`).join(', '),
  ]);
  const text = [
    HEAD.replace('%REACT%', versions.react),
    table(['Peer', 'Direction', 'Place', 'Remote entry', 'Host', 'Result'], rows),
    '## Versions\n',
    table(['Peer', 'Packages'], pins),
    'A limit in the table is the peer’s: each has a test in which peers alone, without fedpack, behave the same.\n',
  ];
  await writeFile(README, text.join('\n'));
}

function entry({ kind, place, by }) {
  return place === 'node' ? `${ENTRY[kind]}, from ${by === 'file' ? 'disk' : 'a server'}` : ENTRY[kind];
}

function settings({ host, names }) {
  const name = names.length > 1 ? 'any name' : `name ${names[0] < 'remote' ? 'before' : 'after'} the remote’s`;
  return host.shareStrategy ? `${name}, \`${host.shareStrategy}\`` : name;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}
