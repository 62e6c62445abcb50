/**
 * Reads the overlay of a page as its user sees it.
 *
 * @param {Awaited<ReturnType<ReturnType<typeof import('../../hmr/support/workshop.mjs').workshop>['open']>>} visit
 */
export function overlayOf({ page, log, errors }) {
  const host = page.locator('fedpack-overlay');
  const dialog = host.getByRole('dialog');
  const badge = host.locator('.badge');
  const told = async (what, problem) => {
    const shown = await host.evaluateAll((all) => all.map((each) => each.shadowRoot.textContent).join()).catch(String);
    const body = await page.textContent('body').catch(String);
    return new Error([`${what}: ${problem}`, `overlay: ${shown}`, `page: ${body}`, ...errors, ...log].join('\n'));
  };
  const wait = async (locator, state, what) => {
    try {
      await locator.waitFor({ state, timeout: 20_000 });
    } catch {
      throw await told(what, `is not ${state}`);
    }
  };
  return {
    dialog,
    badge,
    /** Waits for the dialog over the page, with a text in it. */
    async covers(...texts) {
      await wait(dialog, 'visible', 'the dialog');
      for (const text of texts) await wait(dialog.getByText(text).first(), 'visible', String(text));
    },
    /** Waits for the badge, and that no dialog is open. */
    async badges(text) {
      await wait(badge.getByText(text), 'visible', String(text));
      if (await dialog.isVisible()) throw await told('the dialog', 'is open');
    },
    /** Opens the list by the badge. */
    async unfolds(...texts) {
      await badge.locator('.open').click();
      for (const text of texts) await wait(dialog.getByText(text).first(), 'visible', String(text));
    },
    /** Waits until nothing of it is seen. */
    async isGone() {
      await wait(dialog, 'hidden', 'the dialog');
      await wait(badge, 'hidden', 'the badge');
    },
    /** The problems of the list, as texts. */
    cards: () => dialog.locator('.list > li').allInnerTexts(),
  };
}
