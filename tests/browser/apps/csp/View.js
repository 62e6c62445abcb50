import { createElement, useEffect } from 'react';

export default function View({ onShown }) {
  useEffect(() => onShown('view'), [onShown]);
  return createElement('p', null, 'view');
}
