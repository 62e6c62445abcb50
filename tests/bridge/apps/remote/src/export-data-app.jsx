import { createBridgeComponent } from '@module-federation/bridge-react/v19';
import DataApp from './DataApp';

export default createBridgeComponent({ rootComponent: DataApp });
