/**
 * Uses what the remotes of a host expose, each of `uses` in turn, in the page or process of the host. A page is given its text.
 *
 * @param {string[]} uses
 * @returns {Promise<{value?: unknown, error?: string, ran: string[]}>} that of the last use
 */
module.exports = async function playUses(uses) {
  let played;
  for (const use of uses) {
    try {
      played = { value: await globalThis.use[use]() };
    } catch (error) {
      played = { error: String(error?.message ?? error) };
    }
  }
  return { ...played, ran: globalThis.ran ?? [] };
};
