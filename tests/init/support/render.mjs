import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is left to the user of `fedpack init --host`: to render the component that was made. */
export function render(folder, component) {
  writeFileSync(
    join(folder, 'src', 'App.tsx'),
    `import ${component} from './${component}';

const App = () => (
  <div>
    <h2>The shell</h2>
    <${component} />
  </div>
);

export default App;
`,
  );
}
