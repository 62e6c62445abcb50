export const thing = () => 'plain';
