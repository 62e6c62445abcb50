import { useState } from 'react';
import { format } from './format';

/** What the visitor pays. */
export default function Price({ cents }: { cents: number }) {
  // Works with one copy of React alone.
  const [discount] = useState(100);
  return <b>{format(cents - discount)}</b>;
}
