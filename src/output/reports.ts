/** Findings of a whole run, in the formats of other tools. */
import type { Severity } from '../model.ts';
import { findingLine, type Reported } from './findings.ts';
import type { Palette } from './palette.ts';

export type ReportName = 'text' | 'json' | 'github' | 'sarif';
export const reportNames: readonly ReportName[] = ['text', 'json', 'github', 'sarif'];

/** Renders the findings of a run. Text leaves notes (severity info) to the other reports. */
export function report(name: ReportName, reported: readonly Reported[], paint: Palette): string {
  switch (name) {
    case 'text':
      return reported
        .filter(({ finding }) => finding.severity !== 'info')
        .map((one) => findingLine(one, paint))
        .join('');
    case 'json':
      return `${JSON.stringify(
        reported.map(({ path, finding }) => ({ path, ...finding })),
        null,
        2,
      )}\n`;
    case 'github':
      return reported.map(workflowCommand).join('');
    case 'sarif':
      return `${JSON.stringify(sarif(reported), null, 2)}\n`;
  }
}

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions: `::warning file=…,line=…::message`. */
function workflowCommand({ path, finding }: Reported): string {
  const level: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };
  const place = finding.span ? `,line=${finding.span.line},col=${finding.span.column}` : '';
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  return `::${level[finding.severity]} file=${property(path)}${place},title=${property(finding.rule)}::${data(sentence(finding))}\n`;
}

/** SARIF 2.1.0: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
function sarif(reported: readonly Reported[]) {
  const level: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' };
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'plan-parse',
            rules: [...new Set(reported.map(({ finding }) => finding.rule))].sort().map((id) => ({ id })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: reported.map(({ path, finding }) => ({
          ruleId: finding.rule,
          level: level[finding.severity],
          message: { text: sentence(finding) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(path) },
                ...(finding.span && {
                  region: {
                    startLine: finding.span.line,
                    startColumn: finding.span.column,
                    charOffset: finding.span.start,
                    charLength: finding.span.end - finding.span.start,
                  },
                }),
              },
            },
          ],
        })),
      },
    ],
  };
}

function sentence({ message, expected, actual }: Reported['finding']): string {
  return `${message}${expected === null ? '' : `; expected ${expected}`}${actual === null ? '' : `; found ${actual}`}`;
}
