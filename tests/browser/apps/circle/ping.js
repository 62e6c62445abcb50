import { pong } from 'b/pong';

export const ping = (times) => (times > 1 ? `ping ${pong(times - 1)}` : 'ping');
