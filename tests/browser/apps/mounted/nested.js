// The component of another remote.
export { default } from 'two/Counter';
