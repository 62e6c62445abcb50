import './styles/tokens.css';
import './styles/base.css';

export { Badge, type BadgeProps } from './components/Badge';
export { Button, type ButtonProps } from './components/Button';
export { Card, type CardProps } from './components/Card';
export { PageHeader, type PageHeaderProps } from './components/PageHeader';
export { SegmentedControl, type SegmentedControlProps } from './components/SegmentedControl';
export { Skeleton } from './components/Skeleton';
export { Sparkline, type SparklineProps } from './components/Sparkline';
export { Switch, type SwitchProps } from './components/Switch';
export { TextField, type TextFieldProps } from './components/TextField';
export { type Appearance, applyAppearance, colorTokens } from './theme';
