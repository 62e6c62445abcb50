import { createElement, useState } from 'react';

export const name = 'two';

export default function Widget() {
  const [text] = useState('two');
  return createElement('p', null, text);
}
