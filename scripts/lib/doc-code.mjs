/** A fenced block of code that names the file it is taken from: ```ts from="tests/guide/…" */
const BLOCK = /^(?<open>```\S* .*?\bfrom="(?<file>[^"]+)".*)\n(?<code>[\s\S]*?)^```$/gm;

/**
 * Puts the content of files into the blocks of a Markdown page that name one. The page shows them wherever it is read, be
 * it on the site, beside the sources or in a package, and what it shows is what a test builds.
 *
 * @param {string} markdown
 * @param {(file: string) => string} read gives the content of a file, whose path is relative to the checkout
 * @returns {string} the page with all of these blocks as they should be
 */
export function fillCode(markdown, read) {
  return markdown.replace(BLOCK, (...groups) => {
    const { open, file } = groups.at(-1);
    return `${open}\n${read(file).trimEnd()}\n\`\`\``;
  });
}
