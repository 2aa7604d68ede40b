/**
 * Milestones that a thing reaches once. A plan of the next year that names one again says it has slipped; any other
 * milestone (汛前组织一次演练, 6月底前完成年度清查) comes round every year, and only its day can have moved.
 */
export interface Once {
  readonly name: string;
  readonly when: RegExp;
  readonly examples: readonly string[];
  readonly leaves: readonly string[];
}

export const onceRules: readonly Once[] = [
  {
    name: 'something built is begun, finished or put to use',
    when: /(?:开工|动工|封顶|竣工|完工|建成|通车|通水|通气|通航|通电|蓄水|投产|投用|投运|投入(?:使用|运行|运营)|启用|交付|开园|开馆|开业|开通|挂牌|揭牌|上线|试运行|并网)/u,
    examples: ['建成城北快速路', '水库下闸蓄水', '县医院综合楼投入使用', '“一张图”系统上线运行'],
    leaves: ['水毁工程修复', '组织一次全省防汛演练'],
  },
  {
    name: 'a paper is issued',
    when: /(?:出台|印发|发布|颁布|编制|制定|制订|修订|审议|报批|获批|立项)/u,
    examples: ['出台管理办法', '编制专项规划'],
    leaves: ['开展年度考核', '兑现补助资金'],
  },
];

/** Whether the thing that a clause asks for can be done only once. */
export const isOnce = (clause: string): boolean => onceRules.some(({ when }) => when.test(clause));
