declare module 'shop/Cart' {
  export default function Cart(): React.JSX.Element;
}
