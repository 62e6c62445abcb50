export const now = 'shared at once';
