/** What the names of bodies end in, and what sets other words apart from them. */
import { alternatives, type PatternRule } from './rule.ts';

export interface Endings {
  readonly name: string;
  readonly words: readonly string[];
  /** What makes another word of these, as the source of a pattern: 全部 is no 部, 安全部 is one. */
  readonly notBehind?: string;
  /** Names of bodies, as they stand on a line. */
  readonly examples: readonly string[];
  /** Lines that name none. */
  readonly leaves: readonly string[];
}

export const ORGANS: readonly Endings[] = [
  {
    name: 'governments',
    words: ['政府', '国务院', '中央'],
    examples: ['某市人民政府', '国务院', '中 共 中 央'],
    leaves: ['政府工作', '由某市人民政府', '某市人民政府的'],
  },
  {
    name: 'offices and committees',
    words: ['办公厅', '办公室', '委员会', '编办', '法制办', '扶贫办', '委'],
    examples: [
      '国务院办公厅',
      '某市推进某工作领导小组办公室',
      '经济和信息化委员会',
      '某县县委编办',
      '某市国资委',
    ],
    leaves: ['落实某市发展改革委', '委员会议', '办公室负责'],
  },
  {
    name: 'departments',
    words: ['部'],
    notBehind: '(?<!安)全|[内外局干东西南北中]',
    examples: ['国家安全部', '农业农村部　水利部', '某县人民武装部'],
    leaves: ['全部', '机关干部', '中部', '部分'],
  },
  {
    name: 'bureaus',
    words: ['总局', '监督局', '管理局', '局'],
    notBehind: '(?<!安)全|[布格结大]',
    examples: ['某县水务局', '某市国家安全局', '某局（某办公室）', '某省某厅、某省某局'],
    leaves: ['产业布局', '发展格局', '服务全局', '局面'],
  },
  {
    name: 'provincial departments',
    words: ['厅'],
    notBehind: '[大餐客]',
    examples: ['某省水利厅', '某省某厅（代章）'],
    leaves: ['服务大厅', '厅级'],
  },
  {
    name: 'departments of a ministry',
    words: ['司'],
    notBehind: '[公上各我本有打官]',
    examples: ['水利部农村水利水电司', '某部某司'],
    leaves: ['各司其职', '上司', '本司'],
  },
  {
    name: 'agencies',
    words: ['总署', '公署', '署'],
    notBehind: '[部签]',
    examples: ['某地区行政公署', '某某总署'],
    leaves: ['全年工作部署', '协议签署', '署名'],
  },
  {
    name: 'party bodies',
    words: ['党组', '党委', '党工委', '工委', '纪委'],
    examples: ['某局党组', '中共某市纪委', '某街道党工委'],
    leaves: ['党委领导下', '加强党组'],
  },
  {
    name: 'courts, academies and hospitals',
    words: ['法院', '检察院', '医院', '院'],
    examples: ['某市中级人民法院', '某县人民检察院', '某市规划设计研究院'],
    leaves: ['院校', '推广到医院管理'],
  },
  {
    name: 'assemblies and associations',
    words: ['协会', '会'],
    notBehind: '[社机]',
    examples: ['某省人民代表大会', '某行业协会', '某县残疾人联合会'],
    leaves: ['服务社会', '抢抓机会', '会议'],
  },
  {
    name: 'banks and firms',
    words: ['总行', '银行', '行'],
    notBehind: '(?<!农)发|[执实进举运推施现试通放履]',
    examples: ['中国人民银行某市中心支行', '某县农发行'],
    leaves: ['认真执行', '债券发行', '现行', '行动'],
  },
  {
    name: 'companies',
    words: ['公司', '集团', '社'],
    examples: ['某水务集团有限公司', '某交通投资集团', '某县供销合作社'],
    leaves: ['公司制改革', '社区', '合作社的'],
  },
  {
    name: 'divisions and offices abroad',
    words: ['处'],
    notBehind: '[到好]',
    examples: ['某街道办事处', '某水库管理处', '某局信用处'],
    leaves: ['群众得到好处', '处理'],
  },
  {
    name: 'places of service',
    words: ['中心', '所', '站'],
    notBehind: '(?<!市)场|[厕住]',
    examples: ['某市疾病预防控制中心', '某镇市场所', '某县水文站'],
    leaves: ['公共场所', '以项目为中心', '站位'],
  },
  {
    name: 'schools',
    words: ['大学', '学院', '学校', '党校'],
    examples: ['某某大学', '某职业技术学院', '某县党校、某县职业学校'],
    leaves: ['大学生', '学校建设'],
  },
  {
    name: 'bodies for a task',
    words: ['指挥部', '领导小组'],
    examples: ['某市防汛抗旱指挥部', '某县主要河流治理工作领导小组', '全面推进某工作领导小组'],
    leaves: ['领导小组组长', '以领导小组'],
  },
  {
    name: 'brigades',
    words: ['总队', '支队', '队'],
    notBehind: '排',
    examples: ['某市消防救援支队', '某省公安厅交通管理总队'],
    leaves: ['有序排队', '队伍'],
  },
];

const ENDINGS = alternatives(ORGANS);

/** The whole name of a body; a second name or the kind of seal may stand in brackets. */
export const ORGAN: PatternRule = {
  name: 'organ',
  pattern: new RegExp(
    `^[\\u4e00-\\u9fff·“”]{1,30}(?:[（(][\\u4e00-\\u9fff、]{1,20}[）)])?(?:${ENDINGS})(?:[（(][^（）()]{1,12}[）)])?$`,
  ),
  examples: ['某市人民政府', '某省（某某）管理局', '某局（代章）', '“某某工程”领导小组'],
  leaves: ['局', '2019年某局', '某局长', '某局：', '全部'],
};

/** Words that open a sentence or name a deed, not a body. Some of them are also parts of names: 经济, 对外, 主要. */
export const NOT_A_NAME: PatternRule = {
  name: 'not-a-name',
  pattern:
    /^(?:由|对(?!外)|将|为|按|经(?!济|信|贸|开|管|营|侦)|请|在|以|向|与|和(?!.{0,2}[区县])|据|把|让|使)|的$|负责|会同|(?<![主重首])要|应当|现就|现将|如下|以下|开展|做好|加强|完善|(?:落实|推进|实施)(?!.*(?:领导小组|办公室|指挥部)$)/,
  examples: ['由某市人民政府', '经国务院', '各部门的', '某局会同某局', '各单位要', '推进某市某局', '和某局'],
  leaves: ['经济和信息化局', '对外贸易厅', '和某区人民政府', '主要河流治理领导小组', '推进某工作办公室'],
};

/** Whom notices go to besides bodies with such names. */
export const ADDRESSEES: readonly Endings[] = [
  {
    name: 'bodies in general',
    words: ['机构', '单位', '部门', '企业', '团体', '组织', '机关'],
    examples: ['重点企业、科研机构', '某某委员会、驻某单位', '某市行业组织，重点用能单位'],
    leaves: ['重点企业名单', '牵头单位负责', '加强行业组织'],
  },
  {
    name: 'zones',
    words: ['基地', '园区', '开发区', '高新区', '示范区', '新区'],
    examples: ['某某高新区、某某新区', '经济开发区、某园区管委会'],
    leaves: ['园区发展', '推进示范区', '高新区以下'],
  },
  {
    name: 'schools',
    words: ['中小学', '小学', '中学', '幼儿园', '高校', '院校'],
    examples: ['某镇中学、某镇幼儿园', '某乡卫生院、某县高校'],
    leaves: ['高校毕业生', '实施到小学'],
  },
  {
    name: 'townships',
    words: ['乡镇', '街道', '社区'],
    examples: ['某县乡镇、街道', '有关社区'],
    leaves: ['街道整治', '和谐社区建设'],
  },
  {
    name: 'parts of a body',
    words: ['科室', '处室'],
    examples: ['机关科室', '某厅处室、某交警大队', '某银行分行、支行'],
    leaves: ['科室职责', '按科室'],
  },
  {
    name: 'persons',
    words: ['人员', '委员'],
    examples: ['局机关全体人员', '常务委员'],
    leaves: ['人员经费', '委员长会议，全体人员的'],
  },
];

/** Where a name in a row of recipients may end. */
export const NAME_END: PatternRule = {
  name: 'name-end',
  pattern: new RegExp(`(?:${ENDINGS}|${alternatives(ADDRESSEES)})(?:[（(][^（）()]*[）)])?$`),
  examples: ['某县人民政府', '某某新区', '某局（某办）', '中央驻某单位'],
  leaves: ['某市', '全部', '某局长', '各县区'],
};
