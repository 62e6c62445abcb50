interface Options { deep: boolean }
export const options = {} as Options;
export const list = [] as string[];
export const map = new Map() as Map<string, number>;
export const angle = <Options>{ deep: true };
