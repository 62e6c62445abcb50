import { useState } from 'react';
import { priceOf } from './priceOf';

export function Pay({ items }: { items: number }) {
  const [price, setPrice] = useState('');
  return (
    <button type="button" onClick={() => priceOf(items).then(setPrice)}>
      Pay {price}
    </button>
  );
}
