export const value = 'later';
