export default (name: string): string => name;
