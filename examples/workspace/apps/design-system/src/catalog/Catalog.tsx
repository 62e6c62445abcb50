import {
  Badge,
  Button,
  Card,
  colorTokens,
  PageHeader,
  SegmentedControl,
  Sparkline,
  Switch,
  TextField,
} from '@acme/design-system';
import { type ReactElement, useState } from 'react';
import '../instances';
import styles from './Catalog.module.css';

const sizes = [
  { value: 'parcel', label: 'Parcel' },
  { value: 'pallet', label: 'Pallet' },
  { value: 'container', label: 'Container' },
] as const;

/** The living catalogue: it imports the shared package, so it shows the very instance that the page runs on. */
export default function Catalog(): ReactElement {
  const [size, setSize] = useState<(typeof sizes)[number]['value']>('pallet');
  const [on, setOn] = useState(true);
  return (
    <>
      <PageHeader
        title="Design system"
        description="Tokens and components as they run on this page"
        actions={<Badge tone="accent">@acme/design-system</Badge>}
      />
      <div className={styles.grid}>
        <Card title="Colour" description="Custom properties, one set for light and one for dark">
          <ul className={styles.swatches}>
            {colorTokens.map((token) => (
              <li key={token}>
                <span className={styles.swatch} style={{ background: `var(${token})` }} />
                <code>{token}</code>
              </li>
            ))}
          </ul>
        </Card>
        <Card title="Actions" description="One primary action in a view">
          <div className={styles.row}>
            <Button>Dispatch</Button>
            <Button variant="quiet">Hold</Button>
            <Button disabled>Closed</Button>
          </div>
        </Card>
        <Card title="States" description="Colour never carries the meaning alone">
          <div className={styles.row}>
            <Badge>Draft</Badge>
            <Badge tone="good">On time</Badge>
            <Badge tone="warn">At risk</Badge>
            <Badge tone="bad">Missed</Badge>
          </div>
        </Card>
        <Card title="Input" description="Labelled, reachable by keyboard">
          <div className={styles.stack}>
            <TextField label="Consignment" defaultValue="ACM-40817" />
            <SegmentedControl label="Unit" options={sizes} value={size} onChange={setSize} />
            <Switch label="Temperature control" description="2 to 8 °C" checked={on} onChange={setOn} />
          </div>
        </Card>
        <Card title="Trend" description="A sparkline beside a number, never instead of it">
          <Sparkline label="Load factor, rising over the week" values={[61, 64, 63, 68, 71, 70, 76]} />
        </Card>
      </div>
    </>
  );
}
