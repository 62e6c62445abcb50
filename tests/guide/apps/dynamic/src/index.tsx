import { createRoot } from 'react-dom/client';
import { App } from './App';
import { findRemotes } from './remotes';

const root = document.getElementById('root');
if (root) findRemotes().then(() => createRoot(root).render(<App />));
