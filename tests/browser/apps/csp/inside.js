export const thing = 'inside';

export const later = () => import('./later.js').then((module) => module.later);
