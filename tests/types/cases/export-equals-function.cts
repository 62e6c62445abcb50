function create(name: string): { name: string } { return { name }; }
export = create;
