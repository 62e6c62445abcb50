import { describeHosts } from './support/describe-hosts.mjs';

describeHosts('web');
