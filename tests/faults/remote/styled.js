import './styled.css';

export const value = 'styled';
