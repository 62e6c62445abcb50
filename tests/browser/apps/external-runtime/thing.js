import { useState, version } from 'react';

export const thing = (React) => `${React.useState === useState ? 'one React' : 'a second React'}, ${version}`;
