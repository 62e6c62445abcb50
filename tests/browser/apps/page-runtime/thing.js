import { version } from 'react';

export const thing = () => `thing with ${version}`;
