export { type Density, type Preferences, type Session, type Theme, useSession } from './session';
