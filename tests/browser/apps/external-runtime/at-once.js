import { getInstance } from '@module-federation/runtime';

globalThis.result = getInstance().name;
