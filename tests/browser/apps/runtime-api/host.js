import { getInstance } from '@module-federation/runtime';

globalThis.host = getInstance().name;
