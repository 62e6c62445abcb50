import { ping } from 'a/ping';

export const pong = (times) => (times > 1 ? `pong ${ping(times - 1)}` : 'pong');
