/** Cuts the noun phrase that names what is measured or counted, as a reader would name it. */
import { baselineRules } from '../rules/targets/cues.ts';
import type { Range } from '../trail.ts';
import { stripLeading } from './govern.ts';

/** What may trail a subject and is no part of the indicator. */
const TRAILING =
  /(?:力争|争取|努力|确保|要|应|将|预计|预期|计划|拟|分别|各|均|都|总体|基本|稳定|实现|达到?|率先|全年|平均|原则上|一般|全部|逐步|持续|稳步|进一步|有望|须|需|为|在|的|，|、|\s|并|且|了|再|年均|累计|同比|完成|保持|力争实现|提前一年|到|以上的?|左右|（|“|按)$/;
const SCOPE_ONLY =
  /^(?:全[国省市县区州域]|各地|各市|各县|我[省市县区]|全[镇乡村社行]|其中|[一-龥]{2,3}[省市县区])$/;

/** The subject in front of a governing word: leading adverbs, trailing adverbs and the comparison cut off. */
export function trimSubject(text: string, range: Range): Range | null {
  let { start, end } = range;
  const baseline = baselineRules
    .map(({ pattern }) => pattern.exec(text.slice(start, end)))
    .find((match) => match !== null);
  if (baseline) end = start + baseline.index;
  start += stripLeading(text.slice(start, end));
  for (;;) {
    const match = TRAILING.exec(text.slice(start, end));
    if (!match) break;
    end -= match[0].length;
  }
  if (start >= end) return null;
  return SCOPE_ONLY.test(text.slice(start, end)) ? null : { start, end };
}

/** The thing counted behind a figure: up to the next boundary, list mark or 等. */
export function trimObject(text: string, range: Range): Range | null {
  let { start, end } = range;
  const rest = () => text.slice(start, end);
  start += /^(?:的|[\s]|用于|专项?用于|支持|实施)*/.exec(rest())?.[0].length ?? 0;
  const cut =
    /(?:等(?:[一-龥]{0,8})?(?:$|[，。；])|[，。；！？]|的(?:目标|任务|标准|要求)$|并(?:实现|通过|投|完|全)|[，、]?(?:按时|如期|按期)(?:完[成工]|开工|投))/.exec(
      rest(),
    );
  if (cut && cut.index > 0) end = start + cut.index;
  while (
    end > start &&
    /[\s、和及与，以上左右]$/.test(text.slice(start, end)) &&
    !/[一-龥]{2}以上$/.test(rest())
  )
    end--;
  return end - start >= 1 ? { start, end } : null;
}
