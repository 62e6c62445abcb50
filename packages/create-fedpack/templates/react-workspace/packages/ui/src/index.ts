export { Button } from './Button';
export { UserContext } from './UserContext';
