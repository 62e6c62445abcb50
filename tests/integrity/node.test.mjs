import { describeHosts } from './support/describe-hosts.mjs';

describeHosts('node');
