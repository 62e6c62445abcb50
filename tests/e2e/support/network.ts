import type { Page } from '@playwright/test';

/** What a page has asked servers for. */
export interface NetworkLog {
  /**
   * URLs that went over the network, in their order: what a cache or an earlier preload answered is not among them, nor is the icon, which
   * the browser asks for when it likes.
   */
  urls(): string[];
}

/** Follows the network log of Chromium from now on. */
export async function followNetwork(page: Page): Promise<NetworkLog> {
  const sent = new Map<string, string>();
  const session = await page.context().newCDPSession(page);
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.startsWith('http') && !request.url.endsWith('/mark.svg')) sent.set(requestId, request.url);
  });
  session.on('Network.requestServedFromCache', ({ requestId }) => sent.delete(requestId));
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.fromDiskCache) sent.delete(requestId);
  });
  await session.send('Network.enable');
  return { urls: () => [...sent.values()] };
}
