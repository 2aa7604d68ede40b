/** What the metadata tables of government sites call the fields of the front matter. */

export type MetaField =
  | 'title'
  | 'issuer'
  | 'documentNumber'
  | 'issuedOn'
  | 'recipients'
  | 'addressees'
  | 'other';

export interface MetaKeys {
  readonly name: string;
  readonly field: MetaField;
  /** Blanks removed. */
  readonly words: readonly string[];
  /** Lines of a table copied as text that give the field. */
  readonly examples: readonly string[];
  /** Lines that do not. */
  readonly leaves: readonly string[];
}

export const META_RULES: readonly MetaKeys[] = [
  {
    name: 'title',
    field: 'title',
    words: ['标题', '名称', '信息名称', '文件名称', '文件标题', '公文名称'],
    examples: ['名　　称：某市2019年工作要点', '文件标题\t某局关于防汛的通知'],
    leaves: ['标题党：某某', '项目名称：某河治理', '名称'],
  },
  {
    name: 'issuer',
    field: 'issuer',
    words: [
      '发文机关',
      '发文机构',
      '发文单位',
      '发文部门',
      '发布机构',
      '发布单位',
      '制发机关',
      '制发单位',
      '制定机关',
      '成文机关',
      '公开主体',
    ],
    examples: ['发文机关：某市人民政府', '发布机构\t某局'],
    leaves: ['责任单位：某局', '发文机关署名：某局', '编制机构：某研究院'],
  },
  {
    name: 'document-number',
    field: 'documentNumber',
    words: ['发文字号', '文号', '文件编号', '文件字号', '文件号', '公文文号', '发文号', '发布文号'],
    examples: ['文 号：某发〔2019〕3号', '发文字号\t某发〔2019〕3号'],
    leaves: ['索引号：某发〔2019〕3号', '字号：大 中 小', '文号管理：统一编制'],
  },
  {
    name: 'issued-on',
    field: 'issuedOn',
    words: ['成文日期', '成文时间', '发文日期', '发文时间', '制发日期', '印发日期'],
    examples: ['成文日期：2019年3月1日', '发文时间\t2019-03-01'],
    // When it was put on the site says nothing about when it was written.
    leaves: ['发布日期：2019年3月1日', '生效日期：2019年3月1日', '完成时间：6月底前'],
  },
  {
    // Taiwan's letters (函) name their addressees below the text.
    name: 'recipients',
    field: 'recipients',
    words: ['正本'],
    examples: ['正本：某市某局', '正　本：某局、某处'],
    leaves: ['副本：某市某局', '正本清源：开展专项整治'],
  },
  {
    name: 'addressees',
    field: 'addressees',
    words: ['受文者'],
    examples: ['受文者：某市某局'],
    leaves: ['发文者：某市某局', '受文者意见：同意'],
  },
  {
    name: 'fields of no interest',
    field: 'other',
    words: [
      '副本',
      '速别',
      '密等及解密条件或保密期限',
      '索引号',
      '主题分类',
      '主题词',
      '发布日期',
      '发布时间',
      '公开日期',
      '生成日期',
      '有效性',
      '公开方式',
      '公开形式',
      '体裁分类',
      '组配分类',
      '信息索引号',
      '关键词',
      '废止日期',
      '失效日期',
      '生效日期',
      '统一编号',
      '分类',
      '公开时限',
      '文件状态',
      '内容概述',
      '信息分类',
      '信息类别',
      '公文种类',
      '文件种类',
      '文件类型',
      '文种',
      '体裁',
      '时效性',
      '公文时效',
      '效力状态',
      '实施日期',
      '施行日期',
      '有效期',
      '责任部门',
      '所属分类',
      '载体类型',
      '公开范围',
      '公开程序',
      '服务对象',
      '公开类别',
      '规范性文件编号',
      '登记号',
      '是否有效',
      '生成时间',
    ],
    examples: ['索引号：000014349', '主题分类：农业、水利\\通知', '有 效 性\t有效', '速别：普通件'],
    leaves: ['分类指导：按区域推进', '有效性检查：每年一次', '名称：某办法'],
  },
];

/** Key → the field it gives. */
export const META_KEYS: Readonly<Record<string, MetaField>> = Object.fromEntries(
  META_RULES.flatMap(({ field, words }) => words.map((word) => [word, field])),
);
