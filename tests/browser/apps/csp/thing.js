import './thing.css';
import { shared } from './shared.js';

export const thing = `thing, ${shared}`;

// In a chunk of its own, which the container's own runtime loads.
export const later = () => import('./later.js').then((module) => module.later);
