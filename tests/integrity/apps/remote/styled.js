import './styled.css';

export { value } from './thing.js';
