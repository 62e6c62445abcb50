import { loadRemote } from '@fedpack/runtime';
import type { ReactElement } from 'react';

interface Banners {
  Banner(): ReactElement;
}

/** An offer, with the banner of a remote that is only known at run time. */
export async function loadOffer(): Promise<() => ReactElement> {
  const banners = await loadRemote<Banners>('ads/Banner');
  const price = await loadRemote<{ format(cents: number): string }>('mfe_shop/format');
  if (!banners || !price) throw new Error('a remote is empty');
  return () => (
    <p>
      {price.format(500)} <banners.Banner />
    </p>
  );
}
