import One from 'one/Counter';
import Two from 'two/Counter';
import { show } from './show.js';

show({ one: One, two: Two });
