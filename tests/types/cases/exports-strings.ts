const local: number = 1;
export { local as 'a string name' };
