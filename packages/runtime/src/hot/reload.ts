import { getPage } from './page';

/** `no-reload` if the page must stay as it is. */
declare const __resourceQuery: string;

/** Loads the page anew, as something can't be replaced in place: once, and unless the options say otherwise. */
export function reload(reason: string): void {
  const page = getPage();
  if (page.isReloading) {
    return;
  }
  if (isDisabled()) {
    console.warn(`[fedpack] ${reason} Load the page anew to see the change: dev.disableLiveReload is set.`);
    return;
  }
  page.isReloading = true;
  console.info(`[fedpack] ${reason} The page is loaded anew.`);
  location.reload();
}

const isDisabled = () => new URLSearchParams(__resourceQuery).has('no-reload');
