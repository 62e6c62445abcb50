import { getInstance, loadRemote } from '@module-federation/runtime';
import { satisfy } from '@module-federation/runtime-core';
import { useState } from 'react';

export const thing = (React) =>
  `${React.useState === useState ? 'one React' : 'a second React'}, ${getInstance().name}`;
export const nested = () => loadRemote('two/thing');
export const fits = () => satisfy('1.2.3', '^1.0.0');
