/**
 * The overlay that shows, in development, what is wrong with the remotes of a page and with shared modules. A runtime plugin, as
 * federation starts before any entry: what an entry imports may be what fails.
 */
import { addToLaterInstances } from '../page/later-instances';
import { createPage } from './create-page';
import { openPage } from './page';
import { createPlugin, NAME } from './plugin';
import type { OverlayPlugin } from './types';
import { createView } from './view/view';

/** The runtime plugin. Does nothing where there is no page. */
export default function overlay(): { name: string } | OverlayPlugin {
  if (typeof document !== 'object' || !document?.documentElement) {
    return { name: NAME };
  }
  const plugin = createPlugin(openPage(() => createPage(createView())));
  addToLaterInstances(plugin);
  return plugin;
}
