/** What a rule about figures that describe a thing is given, and what it carries. */
import type { Figure } from '../../../targets/figures.ts';
import type { PatternRule } from '../../rule.ts';
import { QUANTITY_SOURCE } from '../verbs.ts';

/** A figure with the masked text of its clause on either side; `after` starts behind the bound. */
export interface FigureContext {
  readonly figure: Pick<Figure, 'unitClass' | 'unit' | 'bound' | 'han' | 'value' | 'upper'>;
  readonly before: string;
  readonly after: string;
  /** Another figure of the clause stands in front; `before` starts behind it. */
  readonly listed?: boolean;
  /** Its clause opens with a number and goes on with what the clause before builds: 新建一座图书馆，三处书屋. */
  readonly goesOn?: boolean;
}

export interface DescriptionRule {
  readonly name: string;
  readonly describes: (context: FigureContext) => boolean;
  readonly examples: readonly string[];
  readonly leaves: readonly string[];
}

/** What a figure stands behind that aims at it. */
export const GOVERNED: PatternRule = {
  name: 'governed',
  pattern: new RegExp(
    `(?:达到?|[到至在为]|不(?:得|应|能)?(?:低|少|高|大|小|多|超)[于过]|超过|突破|[高低大小]于|[迈跨跃登站]上|提高|下降|增长|约|近|至少|${QUANTITY_SOURCE})$`,
  ),
  examples: ['达到', '产量跃上', '不少于', '新建', '控制在'],
  leaves: ['推进北岭', '青川等'],
};
