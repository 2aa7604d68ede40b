/** A plan as plain lines without ids and places, for programs that compare lines (git's `textconv`). */
import type { Block, Plan, Target } from '../../model.ts';
import { wordsOf } from '../pieces.ts';
import { amount, planName } from './describe.ts';

/** One line for the title, each heading, each sentence, each target; two spaces of indent a level. */
export function planOutline(plan: Plan): string {
  const lines = [planName(plan)];
  for (const line of [plan.issuer, plan.documentNumber, plan.issuedOn, plan.recipients.join('、')])
    if (line !== null && line !== '') lines.push(line);
  const at = new Map<string, Target[]>();
  for (const target of plan.targets) at.set(target.at, [...(at.get(target.at) ?? []), target]);
  const walk = (block: Block, indent: string): void => {
    const heading = `${block.marker?.raw ?? ''}${block.title ?? ''}`;
    if (heading !== '') lines.push('', `${indent}${heading}`);
    // A sentence a line, so that a change in one does not show the whole paragraph as changed.
    const text = wordsOf(block).slice((block.title ?? '').length);
    for (const sentence of text.match(/[^。；\n]+[。；]?/gu) ?? [])
      lines.push(`${indent}  ${sentence.trim()}`);
    for (const target of at.get(block.id) ?? [])
      lines.push(
        `${indent}  ▸ ${[target.scope, target.indicator, amount(target)].filter((part) => part !== null).join(' ')}`,
      );
    for (const child of block.children) walk(child, `${indent}  `);
  };
  for (const block of plan.body) walk(block, '');
  return `${lines.join('\n')}\n`;
}
