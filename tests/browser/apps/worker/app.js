import { later, value } from 'remote/thing';

export const run = async () => ({ value, later: await later(), page: typeof document !== 'undefined' });
