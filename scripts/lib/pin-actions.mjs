const USES = /(\buses:\s*)([\w.-]+\/[\w.-]+)((?:\/[\w./-]+)?)@(\S+)(?:[ \t]+#[ \t]*(\S+))?/g;
const COMMIT = /^[\da-f]{40}$/;

/**
 * Pins the actions of a workflow to the commits that their tags name now. The tag stays beside the commit, as a comment, by
 * which the same can be done again.
 *
 * @param {string} workflow its text
 * @param {(repository: string, tag: string) => Promise<string>} commitOf
 * @returns {Promise<string>}
 * @throws {Error} for an action that names a commit and no tag
 */
export async function pinActions(workflow, commitOf) {
  const pins = new Map();
  for (const [, , repository, , ref, comment] of workflow.matchAll(USES)) {
    const tag = tagOf(repository, ref, comment);
    const key = `${repository}@${tag}`;
    if (!pins.has(key)) pins.set(key, await commitOf(repository, tag));
  }
  return workflow.replace(USES, (_, before, repository, path, ref, comment) => {
    const tag = tagOf(repository, ref, comment);
    return `${before}${repository}${path}@${pins.get(`${repository}@${tag}`)} # ${tag}`;
  });
}

function tagOf(repository, ref, comment) {
  if (!COMMIT.test(ref)) return ref;
  if (comment) return comment;
  throw new Error(`${repository}@${ref} does not say which tag it is: write it behind, as a comment`);
}

/**
 * Picks the commit of a tag out of what `git ls-remote` prints. An annotated tag is an object of its own, whose commit
 * stands below it.
 *
 * @param {string} printed lines `<object>\t<ref>`
 * @param {string} tag
 * @returns {string | undefined}
 */
export function commitIn(printed, tag) {
  const refs = new Map(printed.split('\n').map((line) => line.split('\t').reverse()));
  return refs.get(`refs/tags/${tag}^{}`) ?? refs.get(`refs/tags/${tag}`);
}
