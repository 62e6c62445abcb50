import { getPage } from './page';

/**
 * Returns the errors that nobody has to see any more, as the page is loaded anew, or an update fails for them and says so. They are kept from
 * listeners that come later: those of consoles, overlays, and what prints errors of pages on terminals.
 */
export function toldErrors(): WeakSet<object> {
  const page = getPage();
  if (page.told) {
    return page.told;
  }
  const told = new WeakSet<object>();
  const hide = (event: Event, error: unknown) => {
    if (Object(error) === error && told.has(error as object)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  };
  addEventListener('error', (event) => hide(event, event.error));
  addEventListener('unhandledrejection', (event) => hide(event, event.reason));
  page.told = told;
  return told;
}
