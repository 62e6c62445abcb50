import { createRoot } from 'react-dom/client';
import { App } from './App';
import { Pay } from './Pay';
import { Price } from './Price';
import { findRemotes } from './remotes';

const page = (
  <>
    <App />
    <Price items={2} />
    <Pay items={3} />
  </>
);

const root = document.getElementById('root');
if (root) findRemotes().then(() => createRoot(root).render(page));
