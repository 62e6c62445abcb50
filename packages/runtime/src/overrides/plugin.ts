import type { ModuleFederationRuntimePlugin } from '@module-federation/runtime';
import { addToLaterInstances } from '../page/later-instances';
import { allowedUrl, LOOPBACK, quoted } from './allowed';
import { keepShared } from './keep-shared';
import { type Override, readOverrides } from './read';

/** What the plugin can be told. */
export interface OverridesOptions {
  /**
   * The origins that overrides may lead to, written as in `security.origins`.
   *
   * @default those of the machine that the browser runs on
   */
  origins?: string[];
}

const NAME = 'fedpack-overrides';

/**
 * A runtime plugin that loads remotes from where the page's address, or its `localStorage`, says. Whoever writes a link to the page can
 * have it run code of an allowed origin, which is why these are few, and why nothing of an address is stored.
 *
 * The remotes of remotes are overridden, too, so that a page never has two releases of one.
 */
export default function overrides({ origins }: OverridesOptions = {}): ModuleFederationRuntimePlugin {
  const urls = new Map<string, string>();
  for (const override of readOverrides(globalThis)) {
    const url = allowedUrl(override, origins ?? LOOPBACK);
    if (url === undefined) {
      console.warn(refusal(override));
    } else {
      urls.set(override.name, url);
      console.warn(announcement(override, url));
    }
  }
  const urlOf = ({ name, alias }: { name: string; alias?: string }) =>
    urls.get(name) ?? (alias === undefined ? undefined : urls.get(alias));
  const kept = new WeakMap<object, () => void>();
  const plugin: ModuleFederationRuntimePlugin = {
    name: NAME,
    beforeRegisterRemote(args) {
      const url = urlOf(args.remote);
      if (url !== undefined) {
        Object.assign(args.remote, { entry: url });
      }
      return args;
    },
    beforeInitContainer(args) {
      const { remoteInfo, shareScope } = args;
      // Once: another remote that is overridden may be about to replace the same versions.
      if (urlOf(remoteInfo) !== undefined && !kept.has(shareScope)) {
        kept.set(shareScope, keepShared(shareScope));
      }
      return args;
    },
    initContainer(args) {
      if (urlOf(args.remoteInfo) !== undefined) {
        kept.get(args.shareScope)?.();
      }
      return args;
    },
  };
  if (urls.size > 0) {
    addToLaterInstances(plugin);
  }
  return plugin;
}

const WRITTEN_IN: Record<Override['from'], string> = {
  address: 'the address of the page',
  localStorage: 'localStorage["mf-overrides"]',
};

function announcement({ name, from }: Override, url: string): string {
  return `[fedpack] remote ${quoted(name)} is overridden by ${WRITTEN_IN[from]}: it comes from ${url.slice(0, 200)}`;
}

function refusal({ name, url, from }: Override): string {
  return `[fedpack] the override of remote ${quoted(name)} in ${WRITTEN_IN[from]} is refused: ${quoted(url)} is of no origin that this page allows`;
}
