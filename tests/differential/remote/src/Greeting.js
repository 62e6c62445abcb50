import * as React from 'react';
import { note } from './order.js';
import './greeting.css';

note('Greeting');

export { React };
export default () => React.createElement('p', { className: 'greeting' }, 'Hello from the remote');
