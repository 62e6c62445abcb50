import { createElement, useState } from 'react';

export const name = 'one';

export default function Widget() {
  const [text] = useState('one ');
  return createElement('p', null, text);
}
