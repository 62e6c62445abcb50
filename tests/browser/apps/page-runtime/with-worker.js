export const thing = () => new Worker(new URL('./thing.js', import.meta.url));
