export {};
const onlyHere: number = 1;
void onlyHere;
