import { createRoot } from 'react-dom/client';
import Shell from './Shell';

createRoot(document.querySelector('#root') ?? document.body).render(<Shell />);
