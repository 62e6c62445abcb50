export const text = 'before';
