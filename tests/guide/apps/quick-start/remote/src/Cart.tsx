import { useState } from 'react';

export default function Cart() {
  const [items, setItems] = useState(0);
  return (
    <button type="button" onClick={() => setItems(items + 1)}>
      {items} in the cart
    </button>
  );
}
