import { later, thing } from 'leaf/thing';

export const nested = async () => `nested: ${thing}, ${await later()}`;
