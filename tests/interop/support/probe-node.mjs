// Preloaded into a Node process that runs a host.
import { countCopies } from './probe.mjs';

countCopies();
