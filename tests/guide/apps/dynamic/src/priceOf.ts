import { loadRemote } from '@fedpack/runtime';

interface Shop {
  price(items: number): string;
}

export async function priceOf(items: number): Promise<string> {
  const shop = await loadRemote<Shop>('shop/price');
  if (!shop) throw new Error('shop/price is empty');
  return shop.price(items);
}
