import { version } from 'react';

export const value = `with ${version}`;
export default 'default';
