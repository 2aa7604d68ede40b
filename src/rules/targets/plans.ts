/** The five-year plans. */

/** 十四 → 2021 to 2025: from the third on, the Nth five-year plan ends in 1955 + 5N. */
const PLAN_ORDINALS = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
  '十六',
  '十七',
];
export const fiveYearPlan = (ordinal: string): { from: number; to: number } | null => {
  const n = PLAN_ORDINALS.indexOf(ordinal) + 1;
  return n < 3 ? null : { from: 1951 + 5 * n, to: 1955 + 5 * n };
};
