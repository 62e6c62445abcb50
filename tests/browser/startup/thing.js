import { version } from 'react';

export const value = `thing with ${version}`;
