export const value = 'thing';

// In a chunk of its own: shows that the container finds its chunks.
export const later = () => import('./later.js').then(({ value: later }) => later);
