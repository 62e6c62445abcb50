import { useRemote } from '@fedpack/react';

type PriceOf = (items: number) => string;

export function Price({ items }: { items: number }) {
  const remote = useRemote<PriceOf>('shop/price', { exportName: 'price' });
  if (remote.status === 'loading') return <p>…</p>;
  if (remote.status === 'loaded') return <p>{remote.value(items)}</p>;
  return (
    <button type="button" onClick={remote.retry}>
      Ask for the price again
    </button>
  );
}
