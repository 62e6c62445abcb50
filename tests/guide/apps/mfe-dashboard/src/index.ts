// apps/mfe-dashboard/src/index.ts
import('./bootstrap');
