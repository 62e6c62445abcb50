import { pathToFileURL } from 'node:url';
import type { Diagnostic, SourceLocation } from '../../binding/native-types.js';
import { VERSION } from '../../identity.js';
import { pathFrom } from './paths.js';
import type { Report } from './report.js';

/** The location of a finding that has none: code scanning refuses findings without one. */
const FALLBACK = { file: 'package.json', line: 1, column: 1 };

/** SARIF 2.1.0, which code scanning of GitHub and others read. */
export function sarif(report: Report): string {
  const { diagnostics } = report.result;
  const rules = rulesOf(diagnostics);
  const ids = rules.map(({ id }) => id);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'fedpack', version: VERSION, informationUri: 'https://www.npmjs.com/package/fedpack', rules },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { ROOT: { uri: `${pathToFileURL(report.base).href.replace(/\/$/, '')}/` } },
        results: diagnostics.map((one) => resultOf(one, ids.indexOf(one.code), report)),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function rulesOf(diagnostics: readonly Diagnostic[]) {
  const byCode = new Map(diagnostics.map((one) => [one.code, one]));
  return [...byCode.values()]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, title, page }) => ({
      id: code,
      shortDescription: { text: title },
      helpUri: urlOf(page),
    }));
}

/** Where a page can be read: on the site of the release, or else in the package that npm has. */
function urlOf(page: string): string {
  return URL.canParse(page) ? page : `https://unpkg.com/${page.replace(/^fedpack\//, `fedpack@${VERSION}/`)}`;
}

function resultOf(one: Diagnostic, ruleIndex: number, report: Report) {
  const { code, severity, text, location = FALLBACK, related = [], facts } = one;
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text },
    locations: [{ physicalLocation: physicalLocation(location, report) }],
    ...(related.length > 0 && {
      relatedLocations: related.map(({ message, location }, id) => ({
        id,
        message: { text: message },
        physicalLocation: physicalLocation(location, report),
      })),
    }),
    ...(facts && { properties: { facts } }),
  };
}

function physicalLocation({ file, line, column }: SourceLocation, { root, base }: Report) {
  const uri = pathFrom(base, root, file).split('/').map(encodeURIComponent).join('/');
  return {
    artifactLocation: { uri, uriBaseId: 'ROOT' },
    region: { startLine: line, startColumn: column },
  };
}
