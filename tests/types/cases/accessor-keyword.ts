export class Box {
  accessor value: number = 0;
  static accessor shared: string = '';
}
