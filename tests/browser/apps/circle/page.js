import { outer } from 'a/outer';
import { middle } from 'b/middle';

globalThis.result = { outer: outer(), middle: middle(), evaluated: globalThis.evaluated };
