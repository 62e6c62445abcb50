export const thing = 'a thing';
