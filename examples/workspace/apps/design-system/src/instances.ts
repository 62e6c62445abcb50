import { Button } from '@acme/design-system';
import { registerInstances } from '@acme/session-store/instances';
import React from 'react';

registerInstances('design_system', { react: React, designSystem: Button });
