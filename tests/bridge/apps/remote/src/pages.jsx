export const List = () => <h2>All orders</h2>;
export const Detail = () => <h2>One order</h2>;
export const NotFound = () => <h2>No such page</h2>;
