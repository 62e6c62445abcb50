/**
 * Brings the table of versions up to date that fit together: the row of this version of fedpack is changed, or a new one
 * comes first.
 *
 * @param {string} text docs/compatibility.md
 * @param {{fedpack: string, rspack: string, rsbuild: string}} row
 * @returns {string}
 * @throws {Error} when the text has no such table
 */
export function withRow(text, { fedpack, rspack, rsbuild }) {
  const lines = text.split('\n');
  const head = lines.findIndex((line) => /^\| fedpack \| `@rspack\/core` \| `@rsbuild\/core` \|/.test(line));
  if (head < 0)
    throw new Error('docs/compatibility.md has no table that begins with fedpack, @rspack/core, @rsbuild/core');
  const first = head + 2;
  let end = first;
  while (lines[end]?.startsWith('|')) end += 1;
  const at = lines.findIndex((line, index) => index >= first && index < end && line.startsWith(`| ${fedpack} |`));
  const rest = lines[at < 0 ? first : at].split('|').slice(4).join('|');
  lines.splice(at < 0 ? first : at, at < 0 ? 0 : 1, `| ${fedpack} | ${rspack} | ${rsbuild} |${rest}`);
  return lines.join('\n');
}
