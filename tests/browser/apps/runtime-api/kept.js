export const kept = 'shared';
