import { value as inner } from 'nested/value';

export const value = `nested: ${inner}`;
